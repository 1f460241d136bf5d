import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ReviewWhen, readDay } from '../parts/review-when.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-talk-note'>

export function subject({ facts: { event } }: Props): string {
  return fitSubject(`Tomorrow: your talk at ${event}`, `Tomorrow: ${event}`, 'Your talk is tomorrow')
}

export default function AdvocacyTalkNote({ facts, setting }: Props) {
  const { accountSlug, inviteId, event, talk, organizer } = facts
  const href = setting.links.talk(accountSlug, inviteId)
  return (
    <Frame
      setting={setting}
      preheader={`${readDay(facts, setting)}, and ${organizer} is there for you.`}
      because={`you confirmed your talk at ${event}`}
      href={href}
    >
      <Title>Your talk is tomorrow</Title>
      <Paragraph>{`${organizer} looks forward to hearing you at ${event}:`}</Paragraph>
      <ReviewWhen setting={setting} facts={{ ...facts, review: talk }} />
      <ActionButton href={href} label="See where and when" setting={setting} />
      <Note>Something has come up? Say so on the page behind the button, even now. That happens.</Note>
    </Frame>
  )
}
