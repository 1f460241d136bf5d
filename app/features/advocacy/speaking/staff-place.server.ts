import { and, eq, isNull, sql } from 'drizzle-orm'
import { actorOn, isStaff, type Person, type VendorActor } from '#app/domain/access/actor.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, teamMembers } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'

const placeById = statement((db) =>
  db
    .select({ teamUserId: teamMembers.userId })
    .from(accounts)
    .leftJoin(
      teamMembers,
      and(
        eq(teamMembers.accountId, accounts.id),
        eq(teamMembers.userId, sql.placeholder('userId')),
        isNull(teamMembers.removedAt),
      ),
    )
    .where(eq(accounts.id, sql.placeholder('accountId')))
    .prepare(),
)

/** Who a staff member is on an account named in a form of the vendor's own pages; null where they have no place. */
export function staffPlace(db: Db, person: Person, accountId: string): VendorActor | null {
  if (!isStaff(person)) return null
  const found = placeById(db).get({ accountId, userId: person.userId })
  const ties = { memberRole: null, isOnTeam: Boolean(found?.teamUserId), isPreviewing: false }
  const actor = found ? actorOn(accountId, person, ties) : null
  return actor?.side === 'vendor' ? actor : null
}
