import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ReviewWhen, readDay } from '../parts/review-when.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-talk-cancelled'>

export function subject({ facts: { event } }: Props): string {
  return fitSubject(`Off: your talk at ${event}`, `Off: ${event}`, 'Your talk is off')
}

export default function AdvocacyTalkCancelled({ facts, setting }: Props) {
  const { accountSlug, inviteId, event, talk, organizer, because } = facts
  const href = setting.links.talk(accountSlug, inviteId)
  const reasons = {
    event: `${event} does not take place. Thank you for having been ready to speak there:`,
    invite: `${organizer} has taken the invitation to speak at ${event} back. Nothing is expected of you:`,
  }
  return (
    <Frame
      setting={setting}
      preheader={`${readDay(facts, setting)} is free again. Your calendar's entry is taken out.`}
      because="an earlier mail invited you to speak there"
      href={href}
    >
      <Title>Your talk is off</Title>
      <Paragraph>{reasons[because]}</Paragraph>
      <ReviewWhen setting={setting} facts={{ ...facts, review: talk }} isOff />
      <ActionButton href={href} label="Look at it" setting={setting} />
      <Note>The attached entry takes it out of your calendar.</Note>
    </Frame>
  )
}
