import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { inviteProblem } from '#app/domain/advocacy/profile-invitation.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { profileInvitations } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import { gatherReadiness } from './gather-readiness.server.ts'

/**
 * Invites a member to say what they are open to, by mail. Not an ask: it spends nothing and needs no answer. Refuses:
 * not-allowed (a customer; or with the reason), not-found (not a member).
 */
export function inviteToProfile(
  tx: Tx,
  actor: PlanActor,
  { userId }: { userId: string },
  at: Moment,
): Result<{ userId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const { accountId } = actor
  const [found] = gatherReadiness(tx, { accountId, userId, now: at.now }) ?? []
  if (!found) return refuse('not-found')
  const problem = inviteProblem(found.evidence)
  if (problem) return refuse('not-allowed', { message: `${problem}.` })
  const { account, person } = found.evidence
  tx.insert(profileInvitations)
    .values({ id: at.newId(), accountId, userId, sentAt: at.now, sentBy: actor.userId })
    .run()
  const facts = { userId, account: account.name, sender: actor.name }
  enqueueEmail(tx, { kind: 'advocacy-profile-invitation', facts, to: found.email, accountId }, at)
  const texts = { person: person.name }
  recordEvent(tx, { kind: 'profile-invited', accountId, actorId: actor.userId, userId, texts }, at)
  return ok({ userId })
}
