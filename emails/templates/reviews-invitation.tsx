import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ReviewWhen, readDay } from '../parts/review-when.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'reviews-invitation'>

export function subject({ facts: { review, account } }: Props): string {
  return fitSubject(`${review}: ${account}`, `Invitation to ${review}`, 'Invitation to a review')
}

export default function ReviewsInvitation({ facts, setting }: Props) {
  const { account, accountSlug, reviewId, planner } = facts
  const href = setting.links.review(accountSlug, reviewId)
  return (
    <Frame
      setting={setting}
      preheader={`${readDay(facts, setting)}. The entry for your calendar is in this mail.`}
      because={`${planner} named you among those who take part`}
      href={href}
    >
      <Title>You take part in a review</Title>
      <Paragraph>
        {`${planner} invites you to look together at what was reached on the ${account} plan:`}
      </Paragraph>
      <ReviewWhen setting={setting} facts={facts} />
      <ActionButton href={href} label="Read the agenda" setting={setting} />
      <Note>
        The entry for your calendar is attached. The agenda is on the plan, and asks you to sign in; without a
        login this mail is all you need.
      </Note>
    </Frame>
  )
}
