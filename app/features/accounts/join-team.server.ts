import { and, eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

type Joining = {
  accountId: string
  staff: { id: string; name: string; title: string }
  /** Who put them there. */
  actorId: string
}

/** Puts a staff member on an account's team and among the vendor's people of its plan; one who was there before returns. */
export function joinTeam(tx: Tx, { accountId, staff, actorId }: Joining, at: Moment): void {
  const joined = { addedAt: at.now, addedBy: actorId, removedAt: null }
  tx.insert(teamMembers)
    .values({ accountId, userId: staff.id, ...joined })
    .onConflictDoUpdate({ target: [teamMembers.accountId, teamMembers.userId], set: joined })
    .run()
  placeOnPlan(tx, { accountId, staff, actorId }, at)
  const texts = { person: staff.name }
  recordEvent(tx, { kind: 'team-joined', accountId, actorId, userId: staff.id, texts }, at)
}

function placeOnPlan(tx: Tx, { accountId, staff }: Joining, at: Moment): void {
  const known = tx
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(and(eq(stakeholders.accountId, accountId), eq(stakeholders.userId, staff.id)))
    .get()
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
