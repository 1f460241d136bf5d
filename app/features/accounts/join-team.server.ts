import { and, eq, sql } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

const enterTeam = statement((db) => {
  const joined = { addedAt: sql.placeholder('addedAt'), addedBy: sql.placeholder('addedBy'), removedAt: null }
  return db
    .insert(teamMembers)
    .values({ accountId: sql.placeholder('accountId'), userId: sql.placeholder('userId'), ...joined })
    .onConflictDoUpdate({
      target: [teamMembers.accountId, teamMembers.userId],
      set: { addedAt: sql`excluded.added_at`, addedBy: sql`excluded.added_by`, removedAt: null },
    })
    .prepare()
})

// by the account: somebody who has a thousand of them stands a thousand times in the index of users
const ownPlace = statement((db) =>
  db
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.accountId, sql.placeholder('accountId')),
        sql`+${stakeholders.userId} = ${sql.placeholder('userId')}`,
      ),
    )
    .prepare(),
)

type Joining = {
  accountId: string
  staff: { id: string; name: string; title: string }
  /** Who put them there. */
  actorId: string
}

/** Puts a staff member on an account's team and among the vendor's people of its plan; one who was there before returns. */
export function joinTeam(tx: Tx, { accountId, staff, actorId }: Joining, at: Moment): void {
  enterTeam(tx).run({ accountId, userId: staff.id, addedAt: at.now, addedBy: actorId })
  placeOnPlan(tx, { accountId, staff, actorId }, at)
  const texts = { person: staff.name }
  recordEvent(tx, { kind: 'team-joined', accountId, actorId, userId: staff.id, texts }, at)
}

function placeOnPlan(tx: Tx, { accountId, staff }: Joining, at: Moment): void {
  const known = ownPlace(tx).get({ accountId, userId: staff.id })
  if (known) {
    const back = { departedAt: null, departedBy: null }
    tx.update(stakeholders).set(back).where(eq(stakeholders.id, known.id)).run()
    return
  }
  const { id: userId, name, title } = staff
  tx.insert(stakeholders)
    .values({ id: at.newId(), accountId, userId, name, title, side: 'vendor', createdAt: at.now })
    .run()
}
