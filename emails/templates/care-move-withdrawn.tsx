import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-move-withdrawn'>

export function subject({ facts: { person, toStage } }: Props): string {
  const title = stageTitle(toStage)
  return fitSubject(`${person} took back the move to ${title}`, `The move to ${title} was taken back`)
}

export default function CareMoveWithdrawn({ facts, setting }: Props) {
  const { account, accountSlug, fromStage, toStage, person, reason } = facts
  const href = setting.links.gate(accountSlug, fromStage)
  return (
    <Frame
      setting={setting}
      preheader={`The reason is in this mail. Nobody has to sign the ${account} plan for now.`}
      because={`you may sign for ${account} on its plan with ${setting.vendor.name}`}
      href={href}
    >
      <Title>{`${person} took back the move to ${stageTitle(toStage)}`}</Title>
      <Paragraph>{`There is nothing to sign for now. The plan stays in ${stageTitle(fromStage)}.`}</Paragraph>
      <Quote by={`${person}, ${setting.vendor.name}`}>{reason}</Quote>
      <ActionButton href={href} label="See where it stands" setting={setting} />
      <Note>You are asked again when the move is proposed anew.</Note>
    </Frame>
  )
}
