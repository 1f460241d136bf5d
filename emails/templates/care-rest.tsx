import { readFullDate } from '../../app/domain/reading.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-rest'>

export function subject({ facts: { account, isOver } }: Props): string {
  return isOver
    ? fitSubject(`The ${account} plan goes on`, 'The plan goes on after its rest')
    : fitSubject(`The ${account} plan rests now`, 'The plan rests now')
}

export default function CareRest({ facts, setting }: Props) {
  const { account, accountSlug, person, isOver } = facts
  const href = setting.links.path(accountSlug)
  return (
    <Frame
      setting={setting}
      preheader={
        isOver
          ? `${person} ended its rest. See what comes next on the path.`
          : 'The reason is in this mail. Nothing is overdue while a plan rests.'
      }
      because={`you look after the ${account} plan or sign for it`}
      href={href}
    >
      {isOver ? <GoesOn facts={facts} /> : <Rests facts={facts} setting={setting} />}
      <ActionButton href={href} label={isOver ? 'See what comes next' : 'See the path'} setting={setting} />
      <Note>
        {isOver
          ? 'Reminders come again as before. Either side can let the plan rest at any time.'
          : 'Nobody is reminded of moving on meanwhile. Reviews and figures to confirm go on. Either side can end the rest there.'}
      </Note>
    </Frame>
  )
}

function Rests({ facts: { account, stage, person, reason, untilOn }, setting }: Props) {
  const { locale } = setting.reader
  const until = untilOn ? ` until ${readFullDate(untilOn, locale)}` : ''
  return (
    <>
      <Title>{`The ${account} plan rests now`}</Title>
      <Paragraph>{`${person} let it rest in ${stageTitle(stage)}${until}:`}</Paragraph>
      <Quote by={person}>{reason}</Quote>
    </>
  )
}

function GoesOn({ facts: { account, stage, person } }: Pick<Props, 'facts'>) {
  return (
    <>
      <Title>{`The ${account} plan goes on`}</Title>
      <Paragraph>{`${person} ended its rest. It goes on in ${stageTitle(stage)}, where it was left.`}</Paragraph>
    </>
  )
}
