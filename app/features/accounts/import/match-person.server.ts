import { and, eq, sql } from 'drizzle-orm'
import { foldName } from '#app/domain/accounts/import/group-rows.ts'
import type { PersonFacts } from '#app/domain/accounts/import/read-row.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const peopleOf = statement((db) =>
  db
    .select({ person: stakeholders, userEmail: users.email })
    .from(stakeholders)
    .leftJoin(users, eq(users.id, stakeholders.userId))
    .where(and(eq(stakeholders.accountId, sql.placeholder('accountId')), eq(stakeholders.side, 'customer')))
    .prepare(),
)

export type KnownPerson = typeof stakeholders.$inferSelect

/**
 * Finds an account's own people again: by e-mail address, else by exact name, where one of the two has no address.
 * Remember who is added with `add`.
 */
export function knownPeople(db: Db, { accountId, isNew }: { accountId: string; isNew: boolean }) {
  const byEmail = new Map<string, KnownPerson>()
  const byName = new Map<string, KnownPerson & { hasEmail: boolean }>()
  const add = (person: KnownPerson, userEmail: string | null) => {
    for (const email of [person.email, userEmail])
      if (email && !byEmail.has(email)) byEmail.set(email, person)
    const name = foldName(person.name)
    if (!byName.has(name)) byName.set(name, { ...person, hasEmail: Boolean(person.email ?? userEmail) })
  }
  // nobody of the customer's side stands on a plan that was opened just now
  if (!isNew) for (const { person, userEmail } of peopleOf(db).all({ accountId })) add(person, userEmail)
  return {
    add,
    find({ email, name }: PersonFacts): KnownPerson | undefined {
      const namesake = byName.get(foldName(name))
      if (!email) return namesake
      return byEmail.get(email) ?? (namesake?.hasEmail ? undefined : namesake)
    },
  }
}
