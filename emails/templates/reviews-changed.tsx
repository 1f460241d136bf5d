import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ReviewWhen, readDay } from '../parts/review-when.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'reviews-changed'>

export function subject({ facts: { review, account } }: Props): string {
  return fitSubject(`Changed: ${review}, ${account}`, `Changed: ${review}`, 'A review has changed')
}

export default function ReviewsChanged({ facts, setting }: Props) {
  const { account, accountSlug, reviewId, planner } = facts
  const href = setting.links.review(accountSlug, reviewId)
  return (
    <Frame
      setting={setting}
      preheader={`${readDay(facts, setting)}. Your calendar's entry is brought up to date.`}
      because={`${planner} named you among those who take part`}
      href={href}
    >
      <Title>A review has changed</Title>
      <Paragraph>{`The review of the ${account} plan now takes place like this:`}</Paragraph>
      <ReviewWhen setting={setting} facts={facts} />
      <ActionButton href={href} label="Read the agenda" setting={setting} />
      <Note>The attached entry replaces the one in your calendar.</Note>
    </Frame>
  )
}
