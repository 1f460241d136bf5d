import { askTypeWords } from '../../app/domain/advocacy/ask.ts'
import type { AskAnswer } from '../../app/domain/advocacy/ask-state.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-ask-answered'>

const said: Record<AskAnswer, string> = {
  yes: 'says yes to',
  not_now: 'says “not now” to',
  no: 'says no to',
  never: 'does not want to be asked again for',
}

const next: Record<AskAnswer, string> = {
  yes: 'What comes next is on the plan.',
  not_now: 'They can be asked for this again in 90 days, and not before.',
  no: 'They can be asked for this again in a year, and not before.',
  never: 'They are not asked for this again unless they open it themselves.',
}

export function subject({ facts: { person, answer, type, account } }: Props): string {
  return fitSubject(
    `${person} ${said[answer]} ${askTypeWords[type]}`,
    `An answer from ${account}`,
    'An answer',
  )
}

export default function AdvocacyAskAnswered({ facts, setting }: Props) {
  const { askId, account, accountSlug, person, answer, type } = facts
  const href = setting.links.planAsk(accountSlug, askId)
  return (
    <Frame
      setting={setting}
      preheader={`${next[answer]} ${account}, and all its questions.`}
      because="you asked"
      href={href}
    >
      <Title>{`${person} ${said[answer]} ${askTypeWords[type]}`}</Title>
      <Paragraph>{next[answer]}</Paragraph>
      <ActionButton href={href} label="See the answer" setting={setting} />
      <Note>{`You asked on the ${account} plan.`}</Note>
    </Frame>
  )
}
