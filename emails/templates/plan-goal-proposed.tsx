import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'plan-goal-proposed'>

export function subject({ facts: { person, goal, account } }: Props): string {
  return fitSubject(
    `Proposed goal: ${goal}`,
    `${person} proposes a goal for ${account}`,
    `${person} proposes a goal`,
  )
}

export default function PlanGoalProposed({ facts, setting }: Props) {
  const { accountSlug, goalId, goal, person, account } = facts
  const href = setting.links.goal(accountSlug, goalId)
  return (
    <Frame
      setting={setting}
      preheader={`${person} asks for your side's agreement on the ${account} plan.`}
      because={`you may agree goals on the ${account} plan`}
      href={href}
    >
      <Title>{person} proposes a goal</Title>
      <Paragraph>It is on the {account} plan and waits for your side to agree:</Paragraph>
      <Quote by={`Proposed by ${person}`}>{goal}</Quote>
      <ActionButton href={href} label="Read the goal" setting={setting} />
      <Note>You can agree it, change it or ask about it there. Until then nothing about it is settled.</Note>
    </Frame>
  )
}
