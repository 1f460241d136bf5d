import { mayKeepPerson } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { checkReportsTo } from './reports-to.server.ts'
import type { AddStakeholder } from './stakeholder-form.ts'
import { saveRoles } from './stakeholder-roles.server.ts'

/**
 * Puts somebody who matters on the plan, with or without a login. Customers add people of their own side.
 * Refuses: not-allowed, invalid (reporting to somebody who is not there).
 */
export function addStakeholder(
  tx: Tx,
  actor: PlanActor,
  input: AddStakeholder,
  at: Moment,
): Result<{ stakeholderId: string }> {
  if (!mayKeepPerson(actor, input.side)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const { name, title, side, email, reportsToId } = input
  const boss = checkReportsTo(tx, { accountId, side, stakeholderId: '', reportsToId })
  if (!boss.ok) return boss
  const stakeholderId = at.newId()
  tx.insert(stakeholders)
    .values({
      id: stakeholderId,
      accountId,
      name,
      title,
      email: email || null,
      side,
      reportsToId: boss.value,
      doesInfluenceRenewal: input.doesInfluenceRenewal === 'yes',
      doesUncoverUseCases: input.doesUncoverUseCases === 'yes',
      doesControlBudget: input.doesControlBudget === 'yes',
      createdAt: at.now,
    })
    .run()
  saveRoles(tx, stakeholderId, input.roles ?? '')
  recordEvent(
    tx,
    { kind: 'stakeholder-added', accountId, actorId, stakeholderId, texts: { person: name } },
    at,
  )
  return ok({ stakeholderId })
}
