import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ReviewWhen, readDay } from '../parts/review-when.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-talk-changed'>

export function subject({ facts: { event } }: Props): string {
  return fitSubject(`Changed: your talk at ${event}`, `Changed: ${event}`, 'Your talk has changed')
}

export default function AdvocacyTalkChanged({ facts, setting }: Props) {
  const { accountSlug, inviteId, event, talk, organizer, hasToConfirm } = facts
  const href = setting.links.talk(accountSlug, inviteId)
  return (
    <Frame
      setting={setting}
      preheader={`${readDay(facts, setting)}. Your calendar's entry is brought up to date.`}
      because={`${organizer} invited you to speak at ${event}`}
      href={href}
    >
      <Title>Your talk has changed</Title>
      <Paragraph>{`What you are to speak at, ${event}, now takes place like this:`}</Paragraph>
      <ReviewWhen setting={setting} facts={{ ...facts, review: talk }} />
      {hasToConfirm && (
        <Paragraph>
          You had confirmed the earlier hour. Whether this one suits you too is yours to say.
        </Paragraph>
      )}
      <ActionButton href={href} label="Look at it" setting={setting} />
      <Note>The attached entry replaces the one in your calendar.</Note>
    </Frame>
  )
}
