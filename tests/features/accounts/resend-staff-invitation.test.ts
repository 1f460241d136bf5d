import { expect, test } from 'vitest'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteStaff } from '#app/features/accounts/invite-staff.server.ts'
import { resendStaffInvitation } from '#app/features/accounts/resend-staff-invitation.server.ts'
import { inviteStaffForm } from '#app/features/accounts/staff-form.ts'
import { listStaffInvitations } from '#app/features/accounts/staff-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { vendor } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { personOf } from './story.ts'

const at = momentAt()

function setUp(db: Db) {
  db.insert(vendor)
    .values({ id: 1, name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  return personOf(makeStaff(db, 'admin', { name: 'Adam Novak', email: 'adam@lumen.example' }))
}

test('a staff invitation is mailed again for 14 more days, by an admin and not twice a minute', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const form = inviteStaffForm.parse({ email: 'tom@lumen.example', name: 'Tom Lindqvist', staffRole: 'csm' })
  const made = write(db, (tx) => inviteStaff(tx, admin, { ...form, ...invitationKey('secret', at) }, at))
  if (!made.ok) throw new Error('refused')
  const resend = (person: typeof admin, instant: string) => {
    const answer = write(db, (tx) => resendStaffInvitation(tx, person, made.value, momentAt(instant)))
    return answer.ok || answer.refusal.code
  }
  expect(resend(personOf(makeStaff(db, 'lead')), '2026-05-05T09:00:00Z')).toBe('not-allowed')
  expect(resend(admin, '2026-05-04T09:00:59Z')).toBe('too-many')
  expect(resend(admin, '2026-05-05T09:00:00Z')).toBe(true)
  expect(listStaffInvitations(db)).toMatchObject([{ expiresAt: new Date('2026-05-19T09:00:00Z') }])
  expect(db.select().from(outbox).all()).toHaveLength(2)
})
