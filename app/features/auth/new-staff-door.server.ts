import { ok, refuse } from '#app/domain/refusal.ts'
import { vendor } from '#db/schema/auth.ts'
import { closedInvitationSentence } from './accept-invitation.server.ts'
import type { Joined } from './accept-staff-invitation.server.ts'
import { codesCookie } from './codes-cookie.ts'
import { type Doorway, letIn, limitsAt, networkAt } from './doorway.server.ts'
import { findInvitation, isOpenInvitation } from './invitation-queries.server.ts'
import { prepareStaffSecrets } from './new-secrets.server.ts'
import { sessionWorld } from './sessions.server.ts'
import { deriveTotpSecret, totpOffer } from './totp.server.ts'

type Owner = Parameters<typeof deriveTotpSecret>[1]

/** What the page offers to the new staff member's authenticator app. */
export function offerAt({ context }: Doorway, { owner, email }: { owner: Owner; email: string }) {
  const issuer = context.db.select({ name: vendor.name }).from(vendor).limit(1).get()?.name ?? 'Cairn'
  return totpOffer(deriveTotpSecret(context.secret, owner), { email, issuer })
}

/** Checks and prepares what a new staff member chose, before the command. Limits hold per network. */
export async function welcomeAtDoor(
  door: Doorway,
  typed: { token: string; name: string; password: string; code: string },
  limiter = limitsAt(door),
) {
  const { db, secret, at } = door.context
  const spent = await limiter.spend([{ limit: 'set-up-network', of: networkAt(door) }])
  if (!spent.ok) return spent
  const found = findInvitation(db, typed.token)
  if (!found?.invitation.staffRole) return refuse('not-found')
  if (!isOpenInvitation(found, at.now)) return refuse('gone', { message: closedInvitationSentence })
  const { id, email } = found.invitation
  const totpSecret = deriveTotpSecret(secret, { kind: 'invitation', id })
  const prepared = await prepareStaffSecrets({ ...typed, email }, { totpSecret, now: at.now })
  return prepared.ok ? ok({ ...prepared.value, token: typed.token, secret }) : prepared
}

/** Signs the new staff member in, and lets this browser show their recovery codes for a while. */
export async function letInNewStaff(door: Doorway, { user, setId }: Joined): Promise<Headers> {
  const { isSecure, now } = sessionWorld(door.context)
  const codes = codesCookie({ userId: user.id, setId }, { secret: door.context.secret, isSecure, now })
  return letIn(door, user, [codes])
}
