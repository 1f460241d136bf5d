import { readFullDate } from '../../app/domain/reading.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'reviews-to-schedule'>

export function subject({ facts: { account } }: Props): string {
  return fitSubject(`Plan the next review with ${account}`, 'Plan the next review')
}

export default function ReviewsToSchedule({ facts, setting }: Props) {
  const { locale } = setting.reader
  const { account, accountSlug, heldOn, lapsesOn } = facts
  const href = setting.links.newReview(accountSlug)
  return (
    <Frame
      setting={setting}
      preheader={`The last one counts until ${readFullDate(lapsesOn, locale)}, and none is planned.`}
      because={`you look after the ${account} plan`}
      href={href}
    >
      <Title>{`Plan the next review with ${account}`}</Title>
      <Paragraph>
        {`You last looked at the figures together on ${readFullDate(heldOn, locale)}. That review counts until ${readFullDate(lapsesOn, locale)}, and none is planned yet.`}
      </Paragraph>
      <ActionButton href={href} label="Plan a review" setting={setting} />
      <Note>The agenda is made from what has changed since the last one. You get this once.</Note>
    </Frame>
  )
}
