import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { InvitationKey } from './member-form.ts'

/** A fresh invitation's id with the hash of the token that its mail will carry. Made before the transaction. */
export function invitationKey(secret: string, at: Moment): InvitationKey {
  const invitationId = at.newId()
  return { invitationId, tokenHash: hashSecret(deriveToken(secret, 'invitation', invitationId)) }
}
