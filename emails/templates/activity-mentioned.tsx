import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ToldLines } from '../parts/told-lines.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'activity-mentioned'>

const whoOf = ({ lines }: Props['facts']) => (lines.length === 1 ? lines[0]?.person : 'Several people')

export function subject({ facts }: Props): string {
  const who = whoOf(facts)
  return fitSubject(
    `${who} mentioned you: ${facts.thing}`,
    `${who} mentioned you`,
    'You were mentioned in a comment',
  )
}

export default function ActivityMentioned({ facts, setting }: Props) {
  const { account, thing, lines, path } = facts
  const href = setting.links.page(path)
  return (
    <Frame
      setting={setting}
      preheader={`In a comment on the ${account} plan, and an answer from you may be waited for.`}
      because={`somebody named you in a comment on the ${account} plan`}
      href={href}
    >
      <Title>{whoOf(facts)} mentioned you</Title>
      <Paragraph>
        {thing === '' ? 'In a comment' : `Beside “${thing}”`} on the {account} plan:
      </Paragraph>
      <ToldLines lines={lines} />
      <ActionButton href={href} label="Answer" setting={setting} />
      <Note>
        Answers to this mail are not read; what you write on the plan, everybody in the conversation sees.
      </Note>
    </Frame>
  )
}
