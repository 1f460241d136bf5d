import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'accounts-joined'>

export function subject({ facts: { person, account } }: Props): string {
  return fitSubject(
    `${person} joined the ${account} plan`,
    `${person} joined the plan`,
    'Somebody joined your plan',
  )
}

export default function AccountsJoined({ facts, setting }: Props) {
  const { person, account, accountSlug } = facts
  const href = setting.links.members(accountSlug)
  return (
    <Frame
      setting={setting}
      preheader="The invitation was accepted; the plan now has one more reader."
      because={`you look after the ${account} plan`}
      href={href}
    >
      <Title>
        {person} joined the {account} plan
      </Title>
      <Paragraph>
        The invitation was accepted. {person} sees the plan now, and what waits for an answer on it.
      </Paragraph>
      <ActionButton href={href} label="See who has access" setting={setting} />
    </Frame>
  )
}
