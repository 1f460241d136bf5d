import { expect, test } from 'vitest'
import { removeStaff } from '#app/features/accounts/remove-staff.server.ts'
import { findSignedIn, startSession } from '#app/features/auth/sessions.server.ts'
import type { Db } from '#db/client.server.ts'
import { sessions, vendor } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { eventsOf, personOf } from './story.ts'

const at = momentAt()

function setUp(db: Db) {
  db.insert(vendor)
    .values({ id: 1, name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  return personOf(makeStaff(db, 'admin', { name: 'Adam Novak', email: 'adam@lumen.example' }))
}

test('removed staff are signed out everywhere, off every team, and their goals ask for successors', async () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const account = makeAccount(db)
  const { user } = makeTeamMember(db, account)
  const world = { db, now: at.now, isSecure: false }
  const cookie = (await startSession(world, user, 'phone')).split(';')[0] ?? ''
  expect(await findSignedIn(world, cookie)).not.toBeNull()

  expect(write(db, (tx) => removeStaff(tx, admin, { userId: user.id }, at))).toEqual({
    ok: true,
    value: { isSelf: false },
  })
  expect(await findSignedIn(world, cookie)).toBeNull()
  expect(db.select().from(sessions).all()).toEqual([])
  expect(db.select().from(stakeholders).get()?.departedAt).toEqual(at.now)
  expect(eventsOf(db, account.id)).toEqual(['team-left'])
  expect(eventsOf(db, '')).toEqual(['staff-removed'])
  expect(write(db, (tx) => removeStaff(tx, admin, { userId: user.id }, at)).ok).toBe(false)
  const csm = personOf(makeStaff(db))
  const refused = write(db, (tx) => removeStaff(tx, csm, { userId: admin.userId }, at))
  expect(!refused.ok && refused.refusal.code).toBe('not-allowed')
})
