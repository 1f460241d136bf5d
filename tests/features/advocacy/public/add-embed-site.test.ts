import { expect, test } from 'vitest'
import { addEmbedSite } from '#app/features/advocacy/public/add-embed-site.server.ts'
import { listSites } from '#app/features/advocacy/public/embed-sites.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeSite, staffPerson } from '#tests/factories/public.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt()

test('an admin lets a site show the wall, once, and no more than fifty; nobody else does', () => {
  const db = openTestDatabase()
  const admin = staffPerson(makeStaff(db, 'admin', { name: 'Ada Admin' }))
  const add = (origin: string, by = admin) => write(db, (tx) => addEmbedSite(tx, by, { origin }, at))
  expect(add('https://www.lumen.example').ok).toBe(true)
  expect(listSites(db)).toMatchObject([{ origin: 'https://www.lumen.example', addedBy: 'Ada Admin' }])
  expect(add('https://www.lumen.example')).toMatchObject({
    refusal: { code: 'invalid', fields: { origin: 'This site may show the wall already' } },
  })
  const lead = staffPerson(makeStaff(db, 'lead'))
  expect(add('https://b.example', lead)).toMatchObject({ refusal: { code: 'not-allowed' } })
  for (let count = 1; count < 50; count += 1) makeSite(db, `https://s${count}.example`)
  expect(add('https://one-too-many.example')).toMatchObject({ refusal: { code: 'invalid' } })
  expect(listSites(db)).toHaveLength(50)
})
