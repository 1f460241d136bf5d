import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-handoff-opened'>

export function subject({ facts: { giver, account } }: Props): string {
  return fitSubject(
    `${giver} hands ${account} over to you`,
    `${account} is handed over to you`,
    'A plan is handed over to you',
  )
}

export default function CareHandoffOpened({ facts, setting }: Props) {
  const { account, accountSlug, handoffId, stage, giver } = facts
  const href = setting.links.handoff(accountSlug, handoffId)
  return (
    <Frame
      setting={setting}
      preheader={`You look after ${stageTitle(stage)} there. Until you accept, ${giver} answers for the plan.`}
      because={`you look after ${stageTitle(stage)} on the ${account} plan`}
      href={href}
    >
      <Title>{`${giver} hands ${account} over to you`}</Title>
      <Paragraph>
        {`The plan has come to ${stageTitle(stage)}, which is yours. Read what the customer wants, meet the people, and learn what was promised. Then accept.`}
      </Paragraph>
      <ActionButton href={href} label="Open the handoff" setting={setting} />
      <Note>{`${giver} can leave you a note there, and goes on answering for the plan until you have accepted.`}</Note>
    </Frame>
  )
}
