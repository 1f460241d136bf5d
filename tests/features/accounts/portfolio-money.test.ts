import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { investmentTiers } from '#app/domain/accounts/account.ts'
import { moneyKeys } from '#app/domain/accounts/portfolio-money.ts'
import { shows } from '#app/domain/accounts/portfolio-wish.ts'
import {
  allMoneySql,
  exchangeOf,
  ownMoneySql,
  sumStages,
} from '#app/features/accounts/portfolio-money.server.ts'
import { readPortfolio } from '#app/features/accounts/read-portfolio.server.ts'
import { valueListSql } from '#app/features/accounts/value/value-list.server.ts'
import type { Db } from '#db/client.server.ts'
import { contractStandings } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import { valueStandings } from '#db/schema/outcomes.ts'
import { makeRate } from '#tests/factories/contracts.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { makeValueStanding } from '#tests/factories/standings.ts'
import { openPortfolioStory, scansOf, wishOf } from './portfolio-story.ts'
import { countStatements } from './statement-count.ts'

const { now } = momentAt()

/** The portfolio's story with money: euros, pounds with a rate, and złoty without one. */
function openMoneyStory() {
  const story = openPortfolioStory()
  const { db, aster, bluepeak, kestrel, northwind } = story
  const facts = { name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: now }
  db.insert(vendor)
    .values({ id: 1, ...facts })
    .run()
  makeRate(db, { rate: '1.17' })
  db.$client.prepare("update accounts set currency = 'GBP' where id = ?").run(bluepeak.id)
  db.$client.prepare("update accounts set currency = 'PLN' where id = ?").run(kestrel.id)
  const contract = (account: { id: string }, yearly: number) =>
    db.insert(contractStandings).values({ accountId: account.id, yearly }).run()
  contract(aster, 41_000_000)
  contract(bluepeak, 18_000_000)
  contract(kestrel, 3_000_000)
  makeValueStanding(db, northwind, { verifiedCash: 14_010_000, reportedCash: 4_420_000 })
  makeValueStanding(db, bluepeak, { currency: 'GBP', verifiedCash: 5_000_000, reportedCapacity: 1_000_000 })
  makeValueStanding(db, kestrel, { currency: 'PLN', reportedCash: 900_000 })
  return story
}

const read = (db: Db, person: Person, query = '') =>
  readPortfolio(db, { person, wish: wishOf(query), timeZone: 'Europe/Berlin', now })

test('the book’s total and each stage’s value stand in the vendor’s currency, with what has no rate beside them', () => {
  const { db, lead, csm } = openMoneyStory()
  const page = read(db, lead)
  expect(page.money).toEqual({
    ...{ yearly: '€620.6k ARR', missing: 'PLN 30,000.00 not included: no rate' },
  })
  expect(page.map?.map(({ value }) => value)).toEqual([
    { lines: [], missing: null },
    { lines: [], missing: null },
    {
      lines: ['€242.8k cash · 82% confirmed', '€11.7k capacity · 0% confirmed'],
      missing: 'without PLN: no rate',
    },
    { lines: [], missing: null },
  ])
  const worth = page.map?.flatMap(({ cards }) => cards.map((card) => [card.name, card.worth])) ?? []
  expect(worth.filter(([, one]) => one)).toEqual([
    ['Northwind Traders', '€184.3k cash delivered'],
    ['Bluepeak Energy', '€58.5k cash, €11.7k capacity delivered'],
    ['Kestrel Freight', 'PLN 9k cash delivered'],
  ])
  expect(page.now?.rows.map(({ name, yearly }) => [name, yearly])).toEqual([
    ['Bluepeak Energy', '€210.6k'],
    ['Northwind Traders', null],
    ['Juno Foods', null],
    ['Aster Health', '€410k'],
  ])
  expect(read(db, csm).money).toEqual({ yearly: '€620.6k ARR', missing: null })
})

test('narrowed, the total is that of the part; a part of the whole book that nothing keeps has none', () => {
  const { db, lead, csm } = openMoneyStory()
  expect(read(db, lead, 'tier=deep').money?.yearly).toBe('€410k ARR')
  expect(read(db, lead, 'stage=reinforce').money?.yearly).toBe('€210.6k ARR')
  expect(read(db, lead, 'show=late').money).toBe(null)
  expect(read(db, csm, 'show=late').money?.yearly).toBe('€210.6k ARR')
})

test('the sums say what adding up would say, after every change', () => {
  const { db, aster, northwind, bluepeak } = openMoneyStory()
  const extra = makeAccount(db, { currency: 'SEK' })
  db.update(contractStandings).set({ yearly: 5 }).run()
  db.update(valueStandings).set({ reportedCash: 7, contractCost: 9 }).run()
  db.$client.prepare("update accounts set currency = 'USD', stage = 'elevate' where id = ?").run(aster.id)
  db.$client.prepare("update accounts set currency = 'CHF' where id = ?").run(northwind.id)
  db.$client.prepare('delete from value_standings where account_id = ?').run(bluepeak.id)
  db.$client.prepare('delete from portfolio_entries where account_id = ?').run(extra.id)
  const columns = 'yearly, verified_cash, reported_cash, verified_capacity, reported_capacity, contract_cost'
  const added = db.$client
    .prepare(
      `select investment, stage, currency, count(*), sum(yearly > 0), ${columns
        .split(', ')
        .map((column) => `sum(${column})`)
        .join(', ')} from portfolio_entries group by 1, 2, 3 order by 1, 2, 3`,
    )
    .raw()
    .all()
  const kept = db.$client
    .prepare(
      `select investment, stage, currency, accounts, contracted, ${columns} from portfolio_sums
        where accounts <> 0 order by 1, 2, 3`,
    )
    .raw()
    .all()
  expect(kept).toEqual(added)
  const gone = db.$client.prepare(`select ${columns} from portfolio_sums where accounts = 0`).raw().all()
  expect(gone.flat().every((sum) => sum === 0)).toBe(true)
  // value that was counted in euros says nothing of francs
  const ofNorthwind = db.$client.prepare('select verified_cash from portfolio_entries where account_id = ?')
  expect(ofNorthwind.pluck().get(northwind.id)).toBe(0)
})

test('every sum and list reads short ranges of indexes, in as many statements at one account as at many', () => {
  const { db, lead, csm } = openMoneyStory()
  const given = { userId: csm.userId, rate0: 1, rate1: null, last: 25, skip: 0 }
  for (const tier of [null, ...investmentTiers]) {
    for (const show of [null, ...shows]) expect(scansOf(db, ownMoneySql({ tier, show }), given)).toEqual([])
    // the sums are a few hundred rows however many accounts there are
    expect(scansOf(db, allMoneySql(tier), given).filter((scan) => scan !== 'SCAN portfolio_sums')).toEqual([])
  }
  for (const scope of ['all', 'own'] as const)
    expect(scansOf(db, valueListSql(scope, ['EUR', 'GBP']), given)).toEqual([])
  expect(countStatements(db, () => sumStages(db, lead, wishOf()))).toBe(1)
  expect(countStatements(db, () => exchangeOf(db, ['EUR', 'GBP', 'PLN'], now))).toBe(2)
  expect(countStatements(db, () => exchangeOf(db, ['EUR'], now))).toBe(1)
  expect(sumStages(db, lead, wishOf()).every((row) => moneyKeys.every((key) => row[key] >= 0))).toBe(true)
})
