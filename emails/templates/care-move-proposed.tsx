import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { aboutStage, stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-move-proposed'>

export function subject({ facts: { side, account, toStage } }: Props): string {
  const title = stageTitle(toStage)
  if (side === 'customer') return fitSubject(`Sign the move to ${title}`)
  return fitSubject(`${account} is ready for ${title}: sign`, `Ready for ${title}: sign the move`)
}

export default function CareMoveProposed({ facts, setting }: Props) {
  const { side, account, accountSlug, person, fromStage, toStage } = facts
  const href = setting.links.sign(accountSlug, fromStage)
  const ours = side === 'customer' ? setting.vendor.name : account
  return (
    <Frame
      setting={setting}
      preheader={`Both sides sign before the ${account} plan moves on. It takes a minute to read.`}
      because={`you may sign for your side on the ${account} plan`}
      href={href}
    >
      <Title>{`${account} is ready for ${stageTitle(toStage)}`}</Title>
      <Paragraph>
        {`Nothing that ${stageTitle(fromStage)} asks for is open any more. ${person === '' ? 'The plan' : `${person} proposes that it`} moves on once you and ${ours} have signed.`}
      </Paragraph>
      <Paragraph>{aboutStage(toStage)}</Paragraph>
      <ActionButton href={href} label="Read and sign" setting={setting} />
      <Note>
        You sign the list of what has been reached, and it is kept with the plan. If something is missing,
        decline and say what.
      </Note>
    </Frame>
  )
}
