import { askTypeFacts, askTypeWords } from '../../app/domain/advocacy/ask.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { OwnWords } from '../parts/own-words.tsx'
import { Note, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-ask'>

export function subject({ facts: { subject: written, sender, type } }: Props): string {
  return fitSubject(written, `${sender} asks you for ${askTypeWords[type]}`)
}

export default function AdvocacyAsk({ facts, setting }: Props) {
  const { askId, account, type, message, sender } = facts
  const href = setting.links.ask(askId)
  const { title, means } = askTypeFacts[type]
  return (
    <Frame
      setting={setting}
      preheader={`Yes, not now, no, or never again: one press each, and every answer is respected.`}
      because={`you are open to be asked for ${askTypeWords[type]}, on the ${account} plan`}
      href={href}
    >
      <Title>{`${sender} has a question for you`}</Title>
      <OwnWords text={message} />
      <ActionButton href={href} label="Answer" setting={setting} />
      <Note>
        {`${title}: ${means.charAt(0).toLowerCase()}${means.slice(1)}. You can say yes, not now, no, or that you do not want to be asked for this again. Without an answer the question closes by itself after 30 days.`}
      </Note>
    </Frame>
  )
}
