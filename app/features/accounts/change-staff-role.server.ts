import { eq } from 'drizzle-orm'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { type StaffRole, staffRoleFacts } from '#app/domain/accounts/member.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStaff, isLastAdmin } from './find-staff.server.ts'
import type { ChangeStaffRole } from './staff-form.ts'

/**
 * Gives a colleague another role. One admin at least stays.
 * Refuses: not-allowed, not-found, changed-meanwhile, invalid (the last admin).
 */
export function changeStaffRole(
  tx: Tx,
  person: Person,
  { userId, edit }: ChangeStaffRole,
  at: Moment,
): Result<{ userId: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const staff = findStaff(tx, userId)
  if (!staff?.staffRole) return refuse('not-found')
  const { changes, clashes } = planEdit<'staffRole'>({ staffRole: staff.staffRole }, edit)
  if (clashes.length > 0)
    return refuse('changed-meanwhile', { clashes: clashes.map((clash) => inWords(clash, at)) })
  const staffRole = changes.staffRole as StaffRole | undefined
  if (!staffRole) return ok({ userId })
  if (isLastAdmin(tx, staff))
    return refuseFields({
      staffRole: `${staff.name} is the only administrator. Make somebody else one first`,
    })
  tx.update(users)
    .set({ staffRole, version: staff.version + 1 })
    .where(eq(users.id, userId))
    .run()
  const happened = { accountId: null, actorId: person.userId, userId, staffRole }
  recordEvent(tx, { kind: 'staff-role-changed', ...happened, texts: { person: staff.name } }, at)
  return ok({ userId })
}

function inWords(clash: { field: 'staffRole'; theirs: string; yours: string }, at: Moment) {
  const read = (role: string) => staffRoleFacts[role as StaffRole]?.title ?? role
  const reads = { theirs: read(clash.theirs), yours: read(clash.yours) }
  return { ...clash, reads, by: 'Somebody else', at: at.now.toISOString() }
}
