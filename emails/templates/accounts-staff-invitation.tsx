import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { OpenUntil } from '../parts/open-until.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'accounts-staff-invitation'>

export function subject({ facts, setting }: Props): string {
  return fitSubject(
    `${facts.inviter} invites you to ${setting.vendor.name} in Cairn`,
    `Set up your access to ${setting.vendor.name}`,
    'Set up your access to Cairn',
  )
}

export default function AccountsStaffInvitation({ facts, setting }: Props) {
  const { vendor, links } = setting
  const href = links.welcome(facts.invitationId)
  return (
    <Frame
      setting={setting}
      preheader="A password and an authenticator app, two minutes in all."
      because={`${facts.inviter} invited this address`}
      href={href}
    >
      <Title>Set up your access to {vendor.name}</Title>
      <Paragraph>
        {facts.inviter} invites you to the place where {vendor.name} keeps success plans together with its
        customers.
      </Paragraph>
      <Paragraph>
        You choose a password and connect an authenticator app on your phone. Have the phone at hand; it takes
        two minutes.
      </Paragraph>
      <ActionButton href={href} label="Set up your access" setting={setting} />
      <Note>
        The invitation is for you alone and works once
        <OpenUntil setting={setting} />. If you do not know {facts.inviter}, leave this mail alone.
      </Note>
    </Frame>
  )
}
