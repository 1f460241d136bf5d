import { whatYouMayDo } from '../../app/domain/accounts/member.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { OpenUntil } from '../parts/open-until.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'accounts-invitation'>

export function subject({ facts, setting }: Props): string {
  return fitSubject(
    `${facts.inviter} invites you to the ${facts.account} plan`,
    `Your invitation to the ${facts.account} plan`,
    `Your invitation from ${setting.vendor.name}`,
    'Your invitation to a shared success plan',
  )
}

export default function AccountsInvitation({ facts, setting }: Props) {
  const { inviter, account, role, invitationId } = facts
  const { vendor, links } = setting
  const href = links.invitation(invitationId)
  return (
    <Frame
      setting={setting}
      preheader={`One plan that ${account} and ${vendor.name} keep together. No password needed.`}
      because={`${inviter} invited this address`}
      href={href}
    >
      <Title>
        {inviter} invites you to the {account} plan
      </Title>
      <Paragraph>
        {account} and {vendor.name} keep one success plan together: what {account} wants to reach, who is
        involved, and what has been measured.
      </Paragraph>
      <Paragraph>{whatYouMayDo[role]} No password is needed.</Paragraph>
      <ActionButton href={href} label="Open the plan" setting={setting} />
      <Note>
        The invitation is for you alone and works once
        <OpenUntil setting={setting} />. If you do not know {inviter}, leave this mail alone.
      </Note>
    </Frame>
  )
}
