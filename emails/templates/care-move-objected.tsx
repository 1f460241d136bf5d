import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-move-objected'>

export function subject({ facts: { account, fromStage } }: Props): string {
  const title = stageTitle(fromStage)
  return fitSubject(
    `${account} objects and is back in ${title}`,
    `An objection: the plan is back in ${title}`,
  )
}

export default function CareMoveObjected({ facts, setting }: Props) {
  const { account, accountSlug, fromStage, toStage, person, reason } = facts
  const href = setting.links.gate(accountSlug, fromStage)
  return (
    <Frame
      setting={setting}
      preheader="The reason is in this mail. What was recorded for them does not count any more."
      because={`you look after the ${account} plan`}
      href={href}
    >
      <Title>{`${person} objects to the move to ${stageTitle(toStage)}`}</Title>
      <Paragraph>
        {`${account}’s agreement had been recorded by your side. The plan is back in ${stageTitle(fromStage)}.`}
      </Paragraph>
      <Quote by={`${person}, ${account}`}>{reason}</Quote>
      <ActionButton href={href} label="See where it stands" setting={setting} />
      <Note>Talk to them first. The move can be proposed again once both sides want it.</Note>
    </Frame>
  )
}
