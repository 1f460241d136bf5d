import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { aboutStage, stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-move-reminder'>

export function subject({ facts: { toStage } }: Props): string {
  return fitSubject(`Still open: sign the move to ${stageTitle(toStage)}`)
}

export default function CareMoveReminder({ facts, setting }: Props) {
  const { account, accountSlug, fromStage, toStage } = facts
  const href = setting.links.sign(accountSlug, fromStage)
  return (
    <Frame
      setting={setting}
      preheader={`The ${account} plan waits for a signature of your side. This is the only reminder.`}
      because={`you may sign for ${account} on its plan with ${setting.vendor.name}`}
      href={href}
    >
      <Title>{`The move to ${stageTitle(toStage)} waits for you`}</Title>
      <Paragraph>
        {`Nobody at ${account} has signed yet. Nothing that ${stageTitle(fromStage)} asks for is open any more.`}
      </Paragraph>
      <Paragraph>{aboutStage(toStage)}</Paragraph>
      <ActionButton href={href} label="Read and sign" setting={setting} />
      <Note>
        {`Not yet the right time? Decline and say why, or let the plan rest. If nobody answers within 14 days, ${setting.vendor.name} may write down what you agreed on elsewhere, and you can object to that for 30 days.`}
      </Note>
    </Frame>
  )
}
