import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ReviewWhen, readDay } from '../parts/review-when.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-talk-to-confirm'>

export function subject({ facts: { event } }: Props): string {
  return fitSubject(
    `The programme of ${event} is set: confirm your talk`,
    `Confirm your talk at ${event}`,
    'Confirm your talk',
  )
}

export default function AdvocacyTalkToConfirm({ facts, setting }: Props) {
  const { accountSlug, inviteId, event, talk, organizer } = facts
  const href = setting.links.talk(accountSlug, inviteId)
  return (
    <Frame
      setting={setting}
      preheader={`${readDay(facts, setting)}. Your place in the programme is kept for you.`}
      because={`you said yes to speaking at ${event}`}
      href={href}
    >
      <Title>The programme is set</Title>
      <Paragraph>{`${organizer} has kept this place for you at ${event}:`}</Paragraph>
      <ReviewWhen setting={setting} facts={{ ...facts, review: talk }} />
      <ActionButton href={href} label="Confirm my talk" setting={setting} />
      <Note>
        Only your confirmation makes it certain. On the same page you say what may be shown of you: your bio,
        your photo, a recording, each on its own. The attached entry replaces the one in your calendar.
      </Note>
    </Frame>
  )
}
