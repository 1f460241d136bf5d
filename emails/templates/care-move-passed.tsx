import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { aboutStage, stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-move-passed'>

export function subject({ facts: { account, toStage } }: Props): string {
  const title = stageTitle(toStage)
  return fitSubject(`${account} has moved to ${title}`, `The plan has moved to ${title}`)
}

export default function CareMovePassed({ facts, setting }: Props) {
  const { account, accountSlug, fromStage, toStage } = facts
  const href = setting.links.path(accountSlug)
  return (
    <Frame
      setting={setting}
      preheader={`Both sides have signed. See what ${stageTitle(toStage)} asks for first.`}
      because={`you look after the ${account} plan or sign for it`}
      href={href}
    >
      <Title>{`${account} has moved to ${stageTitle(toStage)}`}</Title>
      <Paragraph>
        {`${account} and ${setting.vendor.name} have signed that ${stageTitle(fromStage)} is done.`}
      </Paragraph>
      <Paragraph>{aboutStage(toStage)}</Paragraph>
      <ActionButton href={href} label="See what comes next" setting={setting} />
      <Note>What both sides signed is kept with the plan and can be read there at any time.</Note>
    </Frame>
  )
}
