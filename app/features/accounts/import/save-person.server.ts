import { eq, sql } from 'drizzle-orm'
import type { PersonFacts } from '#app/domain/accounts/import/read-row.ts'
import type { Moment } from '#app/domain/moment.ts'
import { decisionRoles, stakeholderFlags } from '#app/domain/plan/stakeholder.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { stakeholderRoles, stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { KnownPerson } from './match-person.server.ts'
import { insertPerson, insertRole } from './new-rows.server.ts'

const heldRoles = statement((db) =>
  db
    .select({ role: stakeholderRoles.role })
    .from(stakeholderRoles)
    .where(eq(stakeholderRoles.stakeholderId, sql.placeholder('stakeholderId')))
    .prepare(),
)

type Where = { accountId: string; actorId: string }

/** Puts somebody of a file on the plan, on the customer's side. Returns them. */
export function addPerson(
  tx: Tx,
  { accountId, actorId }: Where,
  facts: PersonFacts,
  at: Moment,
): KnownPerson {
  const { name, email = null, title = '', roles = [], access: _, ...flags } = facts
  const person: KnownPerson = {
    ...{ doesInfluenceRenewal: false, doesUncoverUseCases: false, doesControlBudget: false, ...flags },
    ...{ id: at.newId(), accountId, side: 'customer', name, email, title, userId: null, reportsToId: null },
    ...{ departedAt: null, departedBy: null, createdAt: at.now, editedAt: null, editedBy: null, version: 1 },
  }
  insertPerson(tx, person)
  for (const role of roles) insertRole(tx, { stakeholderId: person.id, role })
  recordEvent(
    tx,
    { kind: 'stakeholder-added', accountId, actorId, stakeholderId: person.id, texts: { person: name } },
    at,
  )
  return person
}

/**
 * Gives a known person what the file says, field by field; nothing is emptied. Somebody who left is let alone.
 * Returns whether anything changed.
 */
export function changePerson(
  tx: Tx,
  { accountId, actorId }: Where,
  { person, facts }: { person: KnownPerson; facts: PersonFacts },
  at: Moment,
): boolean {
  if (person.departedAt) return false
  const fields = (['name', 'title', ...stakeholderFlags] as const).filter(
    (field) => facts[field] !== undefined && facts[field] !== person[field],
  )
  const isNewEmail = facts.email !== undefined && facts.email !== person.email
  const hasNewRoles = facts.roles !== undefined && facts.roles.join() !== rolesOf(tx, person.id)
  const changed = [...fields, ...(isNewEmail ? ['email'] : []), ...(hasNewRoles ? ['roles'] : [])]
  if (changed.length === 0) return false
  const changes = Object.fromEntries(fields.map((field) => [field, facts[field]]))
  tx.update(stakeholders)
    .set({
      ...changes,
      email: facts.email ?? person.email,
      version: person.version + 1,
      editedAt: at.now,
      editedBy: actorId,
    })
    .where(eq(stakeholders.id, person.id))
    .run()
  if (hasNewRoles) saveRoles(tx, person.id, facts.roles ?? [])
  const texts = { person: facts.name, fields: changed.join(', ') }
  recordEvent(tx, { kind: 'stakeholder-changed', accountId, actorId, stakeholderId: person.id, texts }, at)
  return true
}

function rolesOf(tx: Tx, stakeholderId: string): string {
  const held = heldRoles(tx)
    .all({ stakeholderId })
    .map(({ role }) => role)
  return decisionRoles.filter((role) => held.includes(role)).join()
}

function saveRoles(tx: Tx, stakeholderId: string, roles: NonNullable<PersonFacts['roles']>): void {
  tx.delete(stakeholderRoles).where(eq(stakeholderRoles.stakeholderId, stakeholderId)).run()
  for (const role of roles) insertRole(tx, { stakeholderId, role })
}
