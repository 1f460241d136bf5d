import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayNameCompanySpeaker } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { companySpeakers } from '#db/schema/advocacy-consents.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { NameSpeaker } from './consent-form.ts'
import { basisOf } from './speakers-of.server.ts'

/**
 * An approver lets a member, or themself, give the company's consents, and says on what that rests. Refuses: not-allowed,
 * not-found (nobody of this account), already-done.
 */
export function nameCompanySpeaker(
  tx: Tx,
  actor: PlanActor,
  { userId, basis }: NameSpeaker,
  at: Moment,
): Result<{ speakerId: string }> {
  if (!mayNameCompanySpeaker(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const member = findMember(tx, { accountId, userId })
  if (!member) return refuse('not-found')
  if (basisOf(tx, { accountId, userId }) !== null)
    return refuse('already-done', { message: `${member.name} speaks for the company already.` })
  const speakerId = at.newId()
  tx.insert(companySpeakers)
    .values({ id: speakerId, accountId, userId, basis, grantedAt: at.now, grantedBy: actorId })
    .run()
  const texts = { person: member.name, basis }
  recordEvent(tx, { kind: 'company-speaker-named', accountId, actorId, userId, texts }, at)
  return ok({ speakerId })
}

function findMember(tx: Tx, { accountId, userId }: { accountId: string; userId: string }) {
  return tx
    .select({ name: users.name })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.deactivatedAt)))
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.userId, userId),
        isNull(memberships.removedAt),
      ),
    )
    .get()
}
