import { and, eq, isNull } from 'drizzle-orm'
import { mayKeepPerson } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStakeholder, type Stakeholder } from './find-stakeholder.server.ts'
import type { StakeholderChoice } from './stakeholder-form.ts'

/**
 * Notes that somebody has left: what they own asks for a successor. Their login, if any, is a question of its own.
 * Refuses: not-allowed, not-found, already-done, invalid (a vendor's person who is still on the team).
 */
export function markStakeholderDeparted(
  tx: Tx,
  actor: PlanActor,
  { stakeholderId }: StakeholderChoice,
  at: Moment,
): Result<{ stakeholderId: string }> {
  const { accountId, userId: actorId } = actor
  const person = findStakeholder(tx, { accountId, stakeholderId })
  if (!person) return refuse('not-found')
  if (!mayKeepPerson(actor, person.side)) return refuse('not-allowed')
  if (person.departedAt) return refuse('already-done')
  if (isOnTeam(tx, person))
    return refuse('invalid', {
      message: `${person.name} is on the account’s team. Take them off the team in the account’s settings.`,
    })
  tx.update(stakeholders)
    .set({ departedAt: at.now, departedBy: actorId, version: person.version + 1 })
    .where(eq(stakeholders.id, stakeholderId))
    .run()
  const texts = { person: person.name }
  recordEvent(tx, { kind: 'stakeholder-departed', accountId, actorId, stakeholderId, texts }, at)
  return ok({ stakeholderId })
}

function isOnTeam(tx: Tx, { accountId, userId }: Stakeholder): boolean {
  if (!userId) return false
  const on = and(
    eq(teamMembers.accountId, accountId),
    eq(teamMembers.userId, userId),
    isNull(teamMembers.removedAt),
  )
  return Boolean(tx.select({ userId: teamMembers.userId }).from(teamMembers).where(on).get())
}
