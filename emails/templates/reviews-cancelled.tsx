import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ReviewWhen, readDay } from '../parts/review-when.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'reviews-cancelled'>

export function subject({ facts: { review, account } }: Props): string {
  return fitSubject(
    `Cancelled for you: ${review}, ${account}`,
    `Cancelled for you: ${review}`,
    'A review is off',
  )
}

export default function ReviewsCancelled({ facts, setting }: Props) {
  const { account, accountSlug, reviewId } = facts
  const href = setting.links.review(accountSlug, reviewId)
  return (
    <Frame
      setting={setting}
      preheader={`${readDay(facts, setting)} is free again. Your calendar's entry is taken out.`}
      because="an earlier mail invited you to it"
      href={href}
    >
      <Title>You need not come to this review</Title>
      <Paragraph>
        {`It is cancelled, or takes place without you. Nothing else on the ${account} plan has changed:`}
      </Paragraph>
      <ReviewWhen setting={setting} facts={facts} isOff />
      <ActionButton href={href} label="Look at the review" setting={setting} />
      <Note>The attached entry takes it out of your calendar.</Note>
    </Frame>
  )
}
