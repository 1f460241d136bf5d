import { and, eq, isNull } from 'drizzle-orm'
import { mayManageTeam } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { TeamChoice } from './account-form.ts'
import { leaveTeam } from './leave-team.server.ts'

/**
 * Takes somebody off the account's team; one at least stays. The value says whether the actor took themself off.
 * Refuses: not-allowed, not-found, invalid (the last one).
 */
export function removeTeamMember(
  tx: Tx,
  actor: PlanActor,
  { userId }: TeamChoice,
  at: Moment,
): Result<{ isSelf: boolean }> {
  if (!mayManageTeam(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const team = tx
    .select({ id: users.id, name: users.name })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.accountId, accountId), isNull(teamMembers.removedAt)))
    .all()
  const staff = team.find(({ id }) => id === userId)
  if (!staff) return refuse('not-found')
  if (team.length === 1)
    return refuse('invalid', {
      message: `${staff.name} is the only one left on the team. Add a colleague first, so that somebody looks after this customer.`,
    })
  leaveTeam(tx, { accountId, staff, actorId }, at)
  return ok({ isSelf: userId === actorId })
}
