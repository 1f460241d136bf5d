import { expect, test } from 'vitest'
import { addEmbedSite } from '#app/features/advocacy/public/add-embed-site.server.ts'
import { listSites } from '#app/features/advocacy/public/embed-sites.server.ts'
import { removeEmbedSite } from '#app/features/advocacy/public/remove-embed-site.server.ts'
import { events } from '#db/schema/activity.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeSite, staffPerson } from '#tests/factories/public.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt()

test('a site loses the wall once; it can be let in again; both are history', () => {
  const db = openTestDatabase()
  const admin = staffPerson(makeStaff(db, 'admin'))
  const { id: siteId } = makeSite(db, 'https://www.lumen.example')
  const remove = (by = admin) => write(db, (tx) => removeEmbedSite(tx, by, { siteId }, at))
  expect(remove(staffPerson(makeStaff(db, 'lead')))).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(remove().ok).toBe(true)
  expect(listSites(db)).toEqual([])
  expect(remove()).toMatchObject({ refusal: { code: 'not-found' } })
  const again = { origin: 'https://www.lumen.example' }
  expect(write(db, (tx) => addEmbedSite(tx, admin, again, at)).ok).toBe(true)
  const kinds = db.select({ kind: events.kind }).from(events).all()
  expect(kinds.map(({ kind }) => kind)).toEqual(['embed-site-removed', 'embed-site-added'])
})
