import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { accountsAPage } from '#app/features/accounts/portfolio-queries.server.ts'
import { valuePage } from '#app/features/accounts/value/value-page.server.ts'
import type { Db } from '#db/client.server.ts'
import { contractStandings, teamMembers } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import { makeRate } from '#tests/factories/contracts.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff } from '#tests/factories/people.ts'
import { makeValueStanding } from '#tests/factories/standings.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { countStatements } from '../statement-count.ts'
import { personOf } from '../story.ts'

const { now } = momentAt()

function openValueStory() {
  const db = openTestDatabase()
  const facts = { name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: now }
  db.insert(vendor)
    .values({ id: 1, ...facts })
    .run()
  makeRate(db, { rate: '1.155', startsOn: '2026-03-01' })
  const northwind = makeAccount(db, { name: 'Northwind' })
  const bluepeak = makeAccount(db, { name: 'Bluepeak', currency: 'GBP' })
  const warta = makeAccount(db, { name: 'Warta', currency: 'PLN' })
  makeValueStanding(db, northwind, { verifiedCash: 300_000, asOf: '2026-05-03', contractCost: 100_000 })
  makeValueStanding(db, bluepeak, { currency: 'GBP', verifiedCash: 270_000, reportedCash: 30_010 })
  makeValueStanding(db, warta, { currency: 'PLN', verifiedCash: 99_000_000, reportedCapacity: 50_000 })
  db.insert(contractStandings).values({ accountId: bluepeak.id, yearly: 1_000_050 }).run()
  const csm = makeStaff(db, 'csm')
  db.insert(teamMembers).values({ accountId: northwind.id, userId: csm.id, addedAt: now }).run()
  return { db, lead: personOf(makeStaff(db, 'lead')), csm: personOf(csm) }
}

const read = (db: Db, person: Person, wish: { isMine?: boolean; page?: number } = {}) =>
  valuePage(db, { person, isMine: false, page: 1, now, ...wish })

test('totals are sums of the rounded rows of each currency; what has no rate stands beside them', () => {
  const { db, lead } = openValueStory()
  const page = read(db, lead)
  const [eur, gbp, pln] = ['EUR', 'GBP', 'PLN'].map((one) =>
    page.currencies.find(({ currency }) => currency === one),
  )
  expect(eur).toMatchObject({ rate: '1', since: null, accounts: 1 })
  expect(eur?.amounts.verifiedCash).toEqual({ shown: '€3,000.00', own: null })
  expect(gbp).toMatchObject({ rate: '1.155', since: '1 March 2026' })
  // 10,000.50 × 1.155 = 11,550.5775; 300.10 × 1.155 = 346.6155
  expect(gbp?.amounts.yearly).toEqual({ shown: '€11,550.58', own: 'GBP 10,000.50' })
  expect(gbp?.amounts.reportedCash).toEqual({ shown: '€346.62', own: 'GBP 300.10' })
  expect(pln).toMatchObject({ rate: null, since: null })
  expect(pln?.amounts.verifiedCash).toEqual({ shown: 'PLN 990,000.00', own: null })
  expect(page.totals).toEqual({
    ...{ yearly: '€11,550.58', verifiedCash: '€6,118.50', reportedCash: '€346.62' },
    ...{ verifiedCapacity: '€0.00', reportedCapacity: '€0.00', contractCost: '€1,000.00' },
  })
  expect(page.headlines.verifiedCash).toBe('€6,119')
  expect(page.shares).toEqual({ cash: 95, capacity: null })
  expect(page.missing).toEqual([
    'Verified cash: PLN 990,000.00 not included: no rate',
    'Reported capacity: PLN 500.00 not included: no rate',
  ])
})

test('accounts come by what they are worth in the vendor’s currency, those without a rate last', () => {
  const { db, lead, csm } = openValueStory()
  const rows = read(db, lead).rows
  expect(rows.map(({ name, cash, cashShare }) => [name, cash, cashShare])).toEqual([
    ['Bluepeak', '€3.5k', 90],
    ['Northwind', '€3k', 100],
    ['Warta', 'PLN 990k', 100],
  ])
  expect(rows.map(({ countedUntil }) => countedUntil)).toEqual([null, '3 May', null])
  const own = read(db, csm)
  expect(own.rows.map(({ name }) => name)).toEqual(['Northwind'])
  expect([own.seesAll, own.accounts, own.missing, own.totals.verifiedCash]).toEqual([
    false,
    1,
    [],
    '€3,000.00',
  ])
  expect(read(db, lead, { isMine: true }).rows).toEqual([])
})

test('pages of a long book follow each other without gaps, in four statements at any size', () => {
  const { db, lead } = openValueStory()
  for (let more = 1; more <= accountsAPage * 2; more++) {
    const currency = more % 2 === 0 ? 'EUR' : 'GBP'
    const account = makeAccount(db, { name: `More ${more}`, currency })
    makeValueStanding(db, account, { currency, verifiedCash: more * 100 })
  }
  const pages = [1, 2, 3, 4].map((page) => read(db, lead, { page }))
  expect(pages.map(({ rows }) => rows.length)).toEqual([accountsAPage, accountsAPage, 3, 0])
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ name }) => name))).size).toBe(accountsAPage * 2 + 3)
  expect(pages[0]?.pages).toBe(3)
  expect(pages[2]?.rows.at(-1)?.name).toBe('Warta')
  expect(countStatements(db, () => read(db, lead))).toBe(4)
})
