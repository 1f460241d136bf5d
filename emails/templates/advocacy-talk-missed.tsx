import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-talk-missed'>

export function subject({ facts: { event } }: Props): string {
  return fitSubject(`We missed you at ${event}`, 'We missed you')
}

export default function AdvocacyTalkMissed({ facts, setting }: Props) {
  const { accountSlug, inviteId, event, organizer } = facts
  const href = setting.links.talk(accountSlug, inviteId)
  return (
    <Frame
      setting={setting}
      preheader="It counts for nothing, and nothing more is asked of you."
      because={`you had a place in the programme of ${event}`}
      href={href}
    >
      <Title>We missed you</Title>
      <Paragraph>{`Your talk at ${event} did not take place. Things come up; we hope you are well.`}</Paragraph>
      <Paragraph>
        It counts for nothing, now or later. Should you like to speak another time, you would be as welcome as
        before.
      </Paragraph>
      <ActionButton href={href} label="See the invitation" setting={setting} />
      <Note>{`Were you there after all? Answer to ${organizer}, who sets it right.`}</Note>
    </Frame>
  )
}
