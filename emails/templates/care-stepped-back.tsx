import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { aboutStage, stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-stepped-back'>

export function subject({ facts: { toStage, account } }: Props): string {
  const title = stageTitle(toStage)
  return fitSubject(`The ${account} plan is back in ${title}`, `Your plan is back in ${title}`)
}

export default function CareSteppedBack({ facts, setting }: Props) {
  const { account, accountSlug, fromStage, toStage, person, reason } = facts
  const href = setting.links.path(accountSlug)
  const { name } = setting.vendor
  return (
    <Frame
      setting={setting}
      preheader={`It was in ${stageTitle(fromStage)}. The reason is in this mail, and nothing is lost.`}
      because={`you sign for ${account} on its plan with ${name}`}
      href={href}
    >
      <Title>{`Your plan is back in ${stageTitle(toStage)}`}</Title>
      <Paragraph>{`${person} of ${name} took it back from ${stageTitle(fromStage)}, for this reason:`}</Paragraph>
      <Quote by={`${person}, ${name}`}>{reason}</Quote>
      <Paragraph>{aboutStage(toStage)}</Paragraph>
      <ActionButton href={href} label="See where the plan stands" setting={setting} />
      <Note>Goals, figures and everything that was signed before stay as they are.</Note>
    </Frame>
  )
}
