import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'activity-assigned'>

export function subject({ facts: { thing, account } }: Props): string {
  return fitSubject(
    `Yours now: ${thing || account}`,
    `Something on the ${account} plan is yours now`,
    'Yours now',
  )
}

export default function ActivityAssigned({ facts, setting }: Props) {
  const { account, thing, lines, path } = facts
  const href = setting.links.page(path)
  return (
    <Frame
      setting={setting}
      preheader={`On the ${account} plan. Have a look whether it fits, and say so if it does not.`}
      because={`you answer for it on the ${account} plan`}
      href={href}
    >
      <Title>{thing === '' ? 'This is yours now' : `“${thing}” is yours now`}</Title>
      {lines.map(({ words }) => (
        <Paragraph key={words}>{words}.</Paragraph>
      ))}
      <ActionButton href={href} label="Have a look" setting={setting} />
      <Note>
        If somebody else should have it, name them on its page: they are told, and you no longer are.
      </Note>
    </Frame>
  )
}
