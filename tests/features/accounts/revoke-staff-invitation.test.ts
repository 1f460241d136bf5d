import { expect, test } from 'vitest'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteStaff } from '#app/features/accounts/invite-staff.server.ts'
import { revokeStaffInvitation } from '#app/features/accounts/revoke-staff-invitation.server.ts'
import { inviteStaffForm } from '#app/features/accounts/staff-form.ts'
import { listStaffInvitations } from '#app/features/accounts/staff-queries.server.ts'
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

test('a staff invitation is taken back once, by an admin', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const form = inviteStaffForm.parse({ email: 'tom@lumen.example', name: 'Tom Lindqvist', staffRole: 'csm' })
  const made = write(db, (tx) => inviteStaff(tx, admin, { ...form, ...invitationKey('secret', at) }, at))
  if (!made.ok) throw new Error('refused')
  const revoke = (person: typeof admin) => {
    const answer = write(db, (tx) => revokeStaffInvitation(tx, person, made.value, at))
    return answer.ok || answer.refusal.code
  }
  expect(revoke(personOf(makeStaff(db, 'lead')))).toBe('not-allowed')
  expect(revoke(admin)).toBe(true)
  expect(revoke(admin)).toBe('not-found')
  expect(listStaffInvitations(db)).toEqual([])
  expect(eventsOf(db, '')).toEqual(['staff-invited', 'invitation-revoked'])
})
