import { expect, test } from 'vitest'
import { editVendor } from '#app/features/accounts/edit-vendor.server.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { editVendorForm } from '#app/features/accounts/vendor-form.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
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

test('an admin changes how customers see the vendor; pale colours are refused with one that would do', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const logo = { sha256: 'a'.repeat(64), name: 'logo.png', type: 'image/png', size: 10 }
  const input = editVendorForm.parse({
    name: 'Lumen Analytics',
    'was:name': 'Lumen',
    accent: '#7a3b2e',
    'was:accent': '#2B5C4D',
  })
  expect(write(db, (tx) => editVendor(tx, admin, { ...input, logo }, at)).ok).toBe(true)
  expect(findVendor(db)).toMatchObject({ name: 'Lumen Analytics', accent: '#7A3B2E' })
  expect(db.select().from(files).all()).toMatchObject([{ id: findVendor(db)?.logoFileId, accountId: null }])
  expect(eventsOf(db, '')).toEqual(['vendor-changed'])

  expect(editVendorForm.safeParse({ accent: '#FFC800' }).error?.issues[0]?.message).toContain(
    'is the same colour, darker',
  )
  const lead = personOf(makeStaff(db, 'lead'))
  const refused = write(db, (tx) => editVendor(tx, lead, { ...input, logo: null }, at))
  expect(!refused.ok && refused.refusal.code).toBe('not-allowed')
})
