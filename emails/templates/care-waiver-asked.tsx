import { criterionTitles } from '../../app/domain/care/criteria.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-waiver-asked'>

export function subject({ facts: { account, person } }: Props): string {
  return fitSubject(
    `${person} asks you for a waiver on ${account}`,
    `A waiver is asked for on ${account}`,
    'A waiver is asked for',
  )
}

export default function CareWaiverAsked({ facts, setting }: Props) {
  const { account, accountSlug, fromStage, criterion, person, reason } = facts
  const href = setting.links.gate(accountSlug, fromStage)
  return (
    <Frame
      setting={setting}
      preheader={`Whether ${account} may leave ${stageTitle(fromStage)} without one of its criteria is yours to say.`}
      because="you may let criteria go"
      href={href}
    >
      <Title>{`${person} asks you to let a criterion go`}</Title>
      <Paragraph>
        {`${account}, on leaving ${stageTitle(fromStage)}: “${criterionTitles[criterion]}”.`}
      </Paragraph>
      <Quote by={person}>{reason}</Quote>
      <ActionButton href={href} label="Answer on the plan" setting={setting} />
      <Note>
        If you let it go, both sides read your reason and sign under it. The customer does not see this
        request.
      </Note>
    </Frame>
  )
}
