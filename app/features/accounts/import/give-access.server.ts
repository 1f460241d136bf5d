import { and, eq, isNull, sql } from 'drizzle-orm'
import type { MemberRole } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { KnownPerson } from './match-person.server.ts'
import { insertMembership, insertUser } from './new-rows.server.ts'

const userByEmail = statement((db) =>
  db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, sql.placeholder('email')))
    .prepare(),
)

const linkLogin = statement((db) =>
  db
    .update(stakeholders)
    .set({ userId: sql`${sql.placeholder('userId')}`, version: sql`${stakeholders.version} + 1` })
    .where(and(eq(stakeholders.id, sql.placeholder('personId')), isNull(stakeholders.userId)))
    .prepare(),
)

const liveMembership = statement((db) =>
  db
    .select({ id: memberships.id, role: memberships.role, version: memberships.version })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, sql.placeholder('accountId')),
        eq(memberships.userId, sql.placeholder('userId')),
        isNull(memberships.removedAt),
      ),
    )
    .prepare(),
)

type Given = { accountId: string; actorId: string; person: KnownPerson; email: string; role: MemberRole }

/**
 * Makes a person of the plan a member with the file's role: as the user they are, or a new one. Nobody is mailed;
 * they sign in with their address when somebody tells them. Returns whether anything changed.
 */
export function giveAccess(tx: Tx, given: Given, at: Moment): boolean {
  const { accountId, actorId, person, email, role } = given
  if (person.departedAt) return false
  const known = userByEmail(tx).get({ email })
  const userId = known?.id ?? makeUser(tx, given, at)
  if (!person.userId) linkLogin(tx).run({ userId, personId: person.id })
  const held = known && liveMembership(tx).get({ accountId, userId })
  if (held?.role === role) return false
  const kind = held ? 'member-role-changed' : 'member-joined'
  if (held)
    tx.update(memberships)
      .set({ role, version: held.version + 1 })
      .where(eq(memberships.id, held.id))
      .run()
  else insertMembership(tx, { id: at.newId(), accountId, userId, role, createdAt: at.now })
  recordEvent(tx, { kind, accountId, actorId, userId, role, texts: { person: person.name } }, at)
  return true
}

function makeUser(tx: Tx, { person, email }: Given, at: Moment): string {
  const id = at.newId()
  const { name, title } = person
  insertUser(tx, { id, kind: 'customer', email, name, title, createdAt: at.now })
  return id
}
