import { and, eq, isNull } from 'drizzle-orm'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { sessions, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStaff, isLastAdmin } from './find-staff.server.ts'
import { leaveTeam } from './leave-team.server.ts'
import type { RemoveStaff } from './staff-form.ts'

/**
 * Ends a colleague's access: sessions, and every team they are on, so that what they own asks for successors there.
 * Refuses: not-allowed, not-found, invalid (the last admin).
 */
export function removeStaff(
  tx: Tx,
  person: Person,
  { userId }: RemoveStaff,
  at: Moment,
): Result<{ isSelf: boolean }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const staff = findStaff(tx, userId)
  if (!staff) return refuse('not-found')
  if (isLastAdmin(tx, staff))
    return refuse('invalid', {
      message: `${staff.name} is the only administrator. Make somebody else one first.`,
    })
  const actorId = person.userId
  tx.update(users)
    .set({ deactivatedAt: at.now, version: staff.version + 1 })
    .where(eq(users.id, userId))
    .run()
  // in this transaction: should they be invited back, no old session may live again
  tx.delete(sessions).where(eq(sessions.userId, userId)).run()
  const teams = tx
    .select({ accountId: teamMembers.accountId })
    .from(teamMembers)
    .where(and(eq(teamMembers.userId, userId), isNull(teamMembers.removedAt)))
    .all()
  for (const { accountId } of teams) leaveTeam(tx, { accountId, staff, actorId }, at)
  const texts = { person: staff.name }
  recordEvent(tx, { kind: 'staff-removed', accountId: null, actorId, userId, texts }, at)
  return ok({ isSelf: userId === actorId })
}
