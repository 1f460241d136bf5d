import type { Moment } from '#app/domain/moment.ts'
import { requestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findInvite } from './find-invite.server.ts'

/** Asks a speaker for bio, photo and, where the event is recorded, the recording: each its own consent, none of it given. */
export function requestShown(tx: Tx, inviteId: string, at: Moment): void {
  const invited = findInvite(tx, inviteId)
  if (!invited) return
  const { accountId, userId: personId, createdBy: requestedBy } = invited.invite
  const scopes = ['speaking', 'photo', ...(invited.event.isRecorded ? ['video' as const] : [])] as const
  const about = { accountId, about: 'talk' as const, aboutId: inviteId, textHash: null, personId }
  // the page that takes the answer asks for them, and so does the mail about the programme
  requestConsents(tx, { ...about, scopes, channels: ['event'], requestedBy, isTold: true }, at)
}
