import { and, eq, isNull } from 'drizzle-orm'
import { mayManageTeam } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { TeamChoice } from './account-form.ts'
import { joinTeam } from './join-team.server.ts'

/** Puts a colleague on the account's team. Refuses: not-allowed, invalid (nobody of the staff, or on the team already). */
export function addTeamMember(
  tx: Tx,
  actor: PlanActor,
  { userId }: TeamChoice,
  at: Moment,
): Result<{ userId: string }> {
  if (!mayManageTeam(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const staff = tx
    .select()
    .from(users)
    .where(and(eq(users.id, userId), eq(users.kind, 'staff'), isNull(users.deactivatedAt)))
    .get()
  if (!staff) return refuseFields({ userId: 'Choose a colleague of the list' })
  const already = tx
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(
      and(
        eq(teamMembers.accountId, accountId),
        eq(teamMembers.userId, userId),
        isNull(teamMembers.removedAt),
      ),
    )
    .get()
  if (already) return refuseFields({ userId: `${staff.name} is on the team already` })
  joinTeam(tx, { accountId, staff, actorId }, at)
  return ok({ userId })
}
