import { Anchor } from '#app/ui/anchor.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Door } from './door.tsx'
import { PressButton } from './press-button.tsx'
import { useVendorName } from './use-vendor-name.ts'

type MailReaderDoorProps = {
  reader: { way: 'device'; name: string } | { way: 'mail' } | { way: 'staff' }
  /** Where the mail's link led, and its note of the reader. */
  mailed: { to: string; ticket: string }
  /** The usual ways in. */
  others: { usual: string; staff: string }
}

/** Whoever came here by a mail's link, and what that saves them. */
export function MailReaderDoor({ reader, mailed, others }: MailReaderDoorProps) {
  const vendorName = useVendorName()
  const other = (label: string) => (
    <Anchor href={`${others.usual}${others.usual.includes('?') ? '&' : '?'}other=yes`} className="text-link">
      {label}
    </Anchor>
  )
  if (reader.way === 'staff')
    return (
      <Door
        title="Sign in"
        lead="Then you are where the mail wanted to take you."
        below={other('Sign in by mail')}
      >
        <LinkButton href={others.staff} kind="primary" isPlain className="w-full">
          Sign in with your password
        </LinkButton>
      </Door>
    )
  if (reader.way === 'mail')
    return (
      <Door
        title="Sign in"
        lead="This browser does not know you yet. We mail you a link and a code, and you go on to where this mail led."
        below={other('Use another address')}
      >
        <PressButton intent="mail-the-reader" hidden={mailed} kind="primary" isWide>
          Send me the mail
        </PressButton>
        <p className="mt-3 text-sm text-muted">
          It goes to the address that {vendorName} wrote to, and to no other.
        </p>
      </Door>
    )
  return (
    <Door
      title="Welcome back"
      lead="This browser remembers you. One press, and you are where the mail wanted to take you."
      below={<>Not you? {other('Sign in as somebody else')}</>}
    >
      <PressButton intent="continue-as" hidden={mailed} kind="primary" isWide>
        Continue as {reader.name}
      </PressButton>
    </Door>
  )
}
