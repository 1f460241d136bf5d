import { and, eq, isNull } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

type Leaving = { accountId: string; staff: { id: string; name: string }; actorId: string }

/** Takes a staff member off an account's team. On the plan they have departed, so that what they own asks for a successor. */
export function leaveTeam(tx: Tx, { accountId, staff, actorId }: Leaving, at: Moment): void {
  tx.update(teamMembers)
    .set({ removedAt: at.now })
    .where(and(eq(teamMembers.accountId, accountId), eq(teamMembers.userId, staff.id)))
    .run()
  tx.update(stakeholders)
    .set({ departedAt: at.now, departedBy: actorId })
    .where(
      and(
        eq(stakeholders.accountId, accountId),
        eq(stakeholders.userId, staff.id),
        isNull(stakeholders.departedAt),
      ),
    )
    .run()
  const texts = { person: staff.name }
  recordEvent(tx, { kind: 'team-left', accountId, actorId, userId: staff.id, texts }, at)
}
