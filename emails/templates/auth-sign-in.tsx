import { signInLinkLasts } from '../../app/domain/auth/secrets.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { SignInCode } from '../parts/sign-in-code.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'auth-sign-in'>

const minutes = signInLinkLasts / 60_000

export function subject({ setting }: Props): string {
  return fitSubject(`Sign in to ${setting.vendor.name}`, 'Your sign-in link')
}

export default function AuthSignIn({ facts, setting }: Props) {
  const { vendor, links } = setting
  const href = links.signIn(facts.signInTokenId)
  return (
    <Frame
      setting={setting}
      preheader={`Your way in, for the next ${minutes} minutes. No password needed.`}
      because="somebody, most likely you, asked to sign in with this address"
      href={href}
    >
      <Title>Sign in to {vendor.name}</Title>
      <Paragraph>This link takes you in, without a password. It works once.</Paragraph>
      <ActionButton href={href} label="Sign in" setting={setting} />
      <Paragraph isAfterAction>Or type this code in the browser where you asked for it:</Paragraph>
      <SignInCode code={links.code(facts.signInTokenId)} />
      <Note>
        Link and code last {minutes} minutes from the moment you asked. If it was not you, leave this mail
        alone: nobody gets in without it. Give the code to nobody, not even to {vendor.name}.
      </Note>
    </Frame>
  )
}
