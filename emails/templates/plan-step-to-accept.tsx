import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'plan-step-to-accept'>

export function subject({ facts: { person, step, account } }: Props): string {
  return fitSubject(
    `Done, please look: ${step}`,
    `${person} asks you to accept a step for ${account}`,
    `${person} asks you to accept a step`,
  )
}

export default function PlanStepToAccept({ facts, setting }: Props) {
  const { accountSlug, milestoneId, step, note, person, account } = facts
  const href = setting.links.step(accountSlug, milestoneId)
  return (
    <Frame
      setting={setting}
      preheader={`${person} says a step of the ${account} plan is done, and asks for your side's word.`}
      because={`you may accept steps of the ${account} plan`}
      href={href}
    >
      <Title>{person} says a step is done</Title>
      <Paragraph>It is on the {account} plan and counts once somebody on your side accepts it:</Paragraph>
      <Quote by={note ? `${person}: ${note}` : `Done by ${person}`}>{step}</Quote>
      <ActionButton href={href} label="Look at the step" setting={setting} />
      <Note>You can accept it there, ask about it, or open it again if it is not done yet.</Note>
    </Frame>
  )
}
