import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { ToldLines } from '../parts/told-lines.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'activity-commented'>

export function subject({ facts: { lines, thing } }: Props): string {
  const number = lines.length === 1 ? 'A comment' : `${lines.length} comments`
  return fitSubject(`${number} on ${thing}`, `${number} on your plan`)
}

export default function ActivityCommented({ facts, setting }: Props) {
  const { account, thing, lines, path } = facts
  const href = setting.links.page(path)
  return (
    <Frame
      setting={setting}
      preheader={`New on the ${account} plan, in a conversation that you are part of.`}
      because={`you chose to be told at once of comments on the ${account} plan`}
      href={href}
    >
      <Title>{thing === '' ? 'New comments' : `About “${thing}”`}</Title>
      <Paragraph>On the {account} plan:</Paragraph>
      <ToldLines lines={lines} />
      <ActionButton href={href} label="Read and answer" setting={setting} />
      <Note>
        Answers to this mail are not read; what you write on the plan, everybody in the conversation sees.
      </Note>
    </Frame>
  )
}
