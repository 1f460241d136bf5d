import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-talk-thanks'>

export function subject({ facts: { event } }: Props): string {
  return fitSubject(`Thank you for speaking at ${event}`, 'Thank you for your talk')
}

export default function AdvocacyTalkThanks({ facts, setting }: Props) {
  const { accountSlug, inviteId, event, talk, organizer } = facts
  const href = setting.links.talk(accountSlug, inviteId)
  return (
    <Frame
      setting={setting}
      preheader="From everybody who was there, and from those who planned it."
      because={`you spoke at ${event}`}
      href={href}
    >
      <Title>Thank you for your talk</Title>
      <Paragraph>{`You told people at ${event} what you have reached: “${talk}”. ${organizer} thanks you for it.`}</Paragraph>
      <ActionButton href={href} label="See your talk" setting={setting} />
      <Note>
        What may be shown of it is yours to say. On the same page you take any of it back in one press.
      </Note>
    </Frame>
  )
}
