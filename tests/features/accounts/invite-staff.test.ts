import { expect, test } from 'vitest'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteStaff } from '#app/features/accounts/invite-staff.server.ts'
import { resendStaffInvitation } from '#app/features/accounts/resend-staff-invitation.server.ts'
import { revokeStaffInvitation } from '#app/features/accounts/revoke-staff-invitation.server.ts'
import { inviteStaffForm } from '#app/features/accounts/staff-form.ts'
import { listStaffInvitations } from '#app/features/accounts/staff-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { vendor } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { personOf } from './story.ts'

const at = momentAt()

function setUp(db: Db) {
  db.insert(vendor)
    .values({ id: 1, name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  return personOf(makeStaff(db, 'admin', { name: 'Adam Novak', email: 'adam@lumen.example' }))
}

test('an admin invites staff: not customers, not those who work here; removed colleagues can be invited back', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const invite = (email: string) => {
    const form = inviteStaffForm.parse({ email, name: 'Tom Lindqvist', staffRole: 'csm' })
    return write(db, (tx) => inviteStaff(tx, admin, { ...form, ...invitationKey('secret', at) }, at))
  }
  expect(invite(makeUser(db, { email: 'maria@northwind.example' }).email).ok).toBe(false)
  expect(invite(admin.email).ok).toBe(false)
  expect(invite(makeStaff(db, 'csm', { deactivatedAt: at.now, email: 'old@lumen.example' }).email).ok).toBe(
    true,
  )
  expect(invite('tom@lumen.example').ok).toBe(true)
  const again = invite('tom@lumen.example')
  if (!again.ok) throw new Error('refused')
  expect(listStaffInvitations(db)).toHaveLength(2)
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map(({ kind }) => kind),
  ).toEqual(Array(3).fill('accounts-staff-invitation'))

  const later = momentAt('2026-05-05T09:00:00Z')
  expect(write(db, (tx) => resendStaffInvitation(tx, admin, again.value, at)).ok).toBe(false)
  expect(write(db, (tx) => resendStaffInvitation(tx, admin, again.value, later)).ok).toBe(true)
  expect(write(db, (tx) => revokeStaffInvitation(tx, admin, again.value, later)).ok).toBe(true)
  expect(write(db, (tx) => revokeStaffInvitation(tx, admin, again.value, later)).ok).toBe(false)
  expect(listStaffInvitations(db)).toHaveLength(1)
})
