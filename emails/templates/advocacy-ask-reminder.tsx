import { askTypeWords } from '../../app/domain/advocacy/ask.ts'
import { readFullDate } from '../../app/domain/reading.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { OwnWords } from '../parts/own-words.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-ask-reminder'>

export function subject({ facts: { subject: written, sender } }: Props): string {
  return fitSubject(
    `Once more: ${written}`,
    `${sender} would be glad of an answer`,
    'A question waits for you',
  )
}

export default function AdvocacyAskReminder({ facts, setting }: Props) {
  const { locale } = setting.reader
  const { askId, account, type, message, sender, askedOn } = facts
  const href = setting.links.ask(askId)
  return (
    <Frame
      setting={setting}
      preheader="A no is as good as a yes. This is the only reminder."
      because={`you are open to be asked for ${askTypeWords[type]}, on the ${account} plan`}
      href={href}
    >
      <Title>A question waits for you</Title>
      <Paragraph>{`${sender} wrote to you on ${readFullDate(askedOn, locale)}:`}</Paragraph>
      <OwnWords text={message} />
      <ActionButton href={href} label="Answer" setting={setting} />
      <Note>A no is as good as a yes. This is the only reminder you get about it.</Note>
    </Frame>
  )
}
