import { vendor } from '#db/schema/auth.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { personOf } from '../story.ts'

/** A vendor that counts in euros, an admin, a lead, and accounts in euros, pounds and złoty. */
export function openRatesStory() {
  const db = openTestDatabase()
  const facts = { name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR' }
  db.insert(vendor)
    .values({ id: 1, ...facts, createdAt: momentAt().now })
    .run()
  const admin = personOf(makeStaff(db, 'admin', { name: 'Adam Novak' }))
  const lead = personOf(makeStaff(db, 'lead', { name: 'Greta Sandberg' }))
  makeAccount(db, { name: 'Northwind' })
  makeAccount(db, { name: 'Bluepeak', currency: 'GBP' })
  makeAccount(db, { name: 'Warta', currency: 'PLN' })
  return { db, admin, lead, vendor: facts }
}
