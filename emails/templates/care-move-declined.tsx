import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-move-declined'>

export function subject({ facts: { person, toStage } }: Props): string {
  const title = stageTitle(toStage)
  return fitSubject(`${person} declined the move to ${title}`, `The move to ${title} was declined`)
}

export default function CareMoveDeclined({ facts, setting }: Props) {
  const { account, accountSlug, fromStage, toStage, person, reason } = facts
  const href = setting.links.gate(accountSlug, fromStage)
  return (
    <Frame
      setting={setting}
      preheader={`The reason is in this mail. The ${account} plan stays where it is for now.`}
      because={`you look after the ${account} plan or sign for it`}
      href={href}
    >
      <Title>{`${person} declined the move to ${stageTitle(toStage)}`}</Title>
      <Paragraph>{`The ${account} plan stays in ${stageTitle(fromStage)}. What is missing:`}</Paragraph>
      <Quote by={person}>{reason}</Quote>
      <ActionButton href={href} label="See where it stands" setting={setting} />
      <Note>Once that is settled, either side can propose the move again there.</Note>
    </Frame>
  )
}
