import { readFullDate } from '../../app/domain/reading.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'reviews-to-sign'>

export function subject({ facts: { review, account } }: Props): string {
  return fitSubject(`Sign ${review}: ${account}`, `Sign ${review}`, 'Sign a review')
}

export default function ReviewsToSign({ facts, setting }: Props) {
  const { locale } = setting.reader
  const { account, accountSlug, reviewId, review, heldOn, side, person } = facts
  const href = setting.links.review(accountSlug, reviewId)
  const other = side === 'customer' ? setting.vendor.name : account
  return (
    <Frame
      setting={setting}
      preheader={`What ${review} saw is kept as it was. It takes a minute to read.`}
      because={`you may sign for your side on the ${account} plan`}
      href={href}
    >
      <Title>{`${review} waits for your signature`}</Title>
      <Paragraph>
        {`${person} noted that it was held on ${readFullDate(heldOn, locale)}. Its page now holds what both sides saw: the goals, the figures and what they were worth, and what was decided.`}
      </Paragraph>
      <Paragraph>{`Once you and ${other} have signed, it counts.`}</Paragraph>
      <ActionButton href={href} label="Read and sign" setting={setting} />
      <Note>Your signature covers exactly that page. Later changes to the plan do not touch it.</Note>
    </Frame>
  )
}
