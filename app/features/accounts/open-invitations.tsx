import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { AddressRefused } from './address-refused.tsx'
import { PressForm } from './press-form.tsx'

export type InvitationRow = {
  invitationId: string
  name: string
  email: string
  /** Role and inviter in a few words. */
  about: string
  /** "open until 20 May", or null when it has run out. */
  openUntil: string | null
  /** Since when the address takes no mail, or null. */
  refusedSince?: string | null
}

/** Doors that stand open, or stood open too long: each can be sent again or closed. */
export function OpenInvitations({ invitations }: { invitations: InvitationRow[] }) {
  if (invitations.length === 0) return null
  return (
    <Card title="Open invitations" count={invitations.length}>
      <ul>
        {invitations.map(({ invitationId, name, email, about, openUntil, refusedSince }) => (
          <li
            key={invitationId}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line py-3 not-last:border-b"
          >
            <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
              <p className="font-semibold">{name}</p>
              <p className="text-sm text-muted">
                {email} · {about}
              </p>
              <AddressRefused since={refusedSince} />
            </div>
            {openUntil ? <Badge>{openUntil}</Badge> : <Badge tone="warning">has run out</Badge>}
            <div className="flex flex-wrap gap-1.5">
              <PressForm
                intent="resend-invitation"
                subject={{ name: 'invitationId', value: invitationId }}
                about={`the invitation of ${name}`}
              >
                Send again
              </PressForm>
              <PressForm
                intent="revoke-invitation"
                kind="quiet"
                subject={{ name: 'invitationId', value: invitationId }}
                about={`the invitation of ${name}`}
              >
                Take back
              </PressForm>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
