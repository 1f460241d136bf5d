import { expect, test } from 'vitest'
import { changeStaffRole } from '#app/features/accounts/change-staff-role.server.ts'
import { removeStaff } from '#app/features/accounts/remove-staff.server.ts'
import { staffRoleForm } from '#app/features/accounts/staff-form.ts'
import { listStaff } from '#app/features/accounts/staff-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { eventsOf, personOf } from './story.ts'

const at = momentAt()

function setUp(db: Db) {
  db.insert(vendor)
    .values({ id: 1, name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  return personOf(makeStaff(db, 'admin', { name: 'Adam Novak', email: 'adam@lumen.example' }))
}

test('one admin always stays', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const other = makeStaff(db, 'lead')
  const change = (userId: string, staffRole: string) =>
    write(db, (tx) => changeStaffRole(tx, admin, staffRoleForm.parse({ userId, staffRole }), at))
  const remove = (userId: string) => write(db, (tx) => removeStaff(tx, admin, { userId }, at))
  expect(change(admin.userId, 'lead').ok).toBe(false)
  expect(remove(admin.userId).ok).toBe(false)
  expect(change(other.id, 'admin').ok).toBe(true)
  expect(change(admin.userId, 'csm').ok).toBe(true)
  expect(
    listStaff(db)
      .map(({ staffRole }) => staffRole)
      .sort(),
  ).toEqual(['admin', 'csm'])
  expect(eventsOf(db, '')).toEqual(['staff-role-changed', 'staff-role-changed'])
})
