import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readRoles } from '#app/domain/plan/stakeholder.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { ownerName } from './find-owner.server.ts'
import { findStakeholder, type Stakeholder } from './find-stakeholder.server.ts'
import { checkReportsTo } from './reports-to.server.ts'
import type { EditStakeholder, SharedField } from './stakeholder-form.ts'
import { rolesOf, saveRoles } from './stakeholder-roles.server.ts'

type Changes = Partial<Record<SharedField, string>>

/**
 * Saves what a writer of either side changed of a person's shared half.
 * Refuses: not-allowed, not-found, changed-meanwhile (with both texts), invalid (a circle of reporting).
 */
export function editStakeholder(
  tx: Tx,
  actor: PlanActor,
  { stakeholderId, edit }: EditStakeholder,
  at: Moment,
): Result<{ stakeholderId: string }> {
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  const { accountId } = actor
  const person = findStakeholder(tx, { accountId, stakeholderId })
  if (!person) return refuse('not-found')
  const { changes, clashes } = planEdit<SharedField>(textsOf(tx, person), edit)
  if (clashes.length > 0) {
    const read = (field: string, text: string) => readText(tx, accountId, { field, text })
    return refuseClash(tx, { clashes, editedBy: person.editedBy, editedAt: person.editedAt, read })
  }
  if (Object.keys(changes).length === 0) return ok({ stakeholderId })
  const { side } = person
  const boss = checkReportsTo(tx, { accountId, side, stakeholderId, reportsToId: changes.reportsToId ?? '' })
  if (!boss.ok) return boss
  save(tx, actor, { person, changes, at })
  return ok({ stakeholderId })
}

function save(
  tx: Tx,
  { accountId, userId: actorId }: PlanActor,
  { person, changes, at }: { person: Stakeholder; changes: Changes; at: Moment },
): void {
  tx.update(stakeholders)
    .set({ ...columnsOf(changes), version: person.version + 1, editedAt: at.now, editedBy: actorId })
    .where(eq(stakeholders.id, person.id))
    .run()
  if (changes.roles !== undefined) saveRoles(tx, person.id, changes.roles)
  const texts = { person: changes.name ?? person.name, fields: Object.keys(changes).join(', ') }
  recordEvent(tx, { kind: 'stakeholder-changed', accountId, actorId, stakeholderId: person.id, texts }, at)
}

function textsOf(tx: Tx, person: Stakeholder): Record<SharedField, string> {
  return {
    name: person.name,
    title: person.title,
    email: person.email ?? '',
    roles: rolesOf(tx, person.id),
    reportsToId: person.reportsToId ?? '',
    doesInfluenceRenewal: person.doesInfluenceRenewal ? 'yes' : 'no',
    doesUncoverUseCases: person.doesUncoverUseCases ? 'yes' : 'no',
    doesControlBudget: person.doesControlBudget ? 'yes' : 'no',
  }
}

function columnsOf(changes: Changes): Partial<Stakeholder> {
  const { name, title, email, reportsToId, doesInfluenceRenewal, doesUncoverUseCases, doesControlBudget } =
    changes
  return {
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(email === undefined ? {} : { email: email || null }),
    ...(reportsToId === undefined ? {} : { reportsToId: reportsToId || null }),
    ...(doesInfluenceRenewal === undefined ? {} : { doesInfluenceRenewal: doesInfluenceRenewal === 'yes' }),
    ...(doesUncoverUseCases === undefined ? {} : { doesUncoverUseCases: doesUncoverUseCases === 'yes' }),
    ...(doesControlBudget === undefined ? {} : { doesControlBudget: doesControlBudget === 'yes' }),
  }
}

function readText(tx: Tx, accountId: string, { field, text }: { field: string; text: string }) {
  if (field === 'reportsToId') return ownerName(tx, accountId, text)
  return field === 'roles' ? readRoles(text) || 'None' : undefined
}
