import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { investmentTiers } from '#app/domain/accounts/account.ts'
import { shows } from '#app/domain/accounts/portfolio-wish.ts'
import { stages } from '#app/domain/care/stages.ts'
import { auditNeighbours, neighbourSql } from '#app/features/accounts/audit-neighbours.server.ts'
import {
  allCountsSql,
  countStages,
  medianDaysInStage,
  middleDaysSql,
  ownCountsSql,
  ownDaysSql,
} from '#app/features/accounts/portfolio-counts.server.ts'
import { accountsAColumn, columnSql, mapColumns } from '#app/features/accounts/portfolio-map.server.ts'
import { listNeeding, needingSql } from '#app/features/accounts/portfolio-now.server.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { makeSpell } from '#tests/factories/standings.ts'
import { openPortfolioStory, scansOf, wishOf } from './portfolio-story.ts'
import { countStatements } from './statement-count.ts'

const first = ({ name }: { name: string }) => name.split(' ')[0]

test('what needs somebody comes by urgency, then by how long it waits; each reader has theirs', () => {
  const { db, csm, lead } = openPortfolioStory()
  const names = (person: Person, query = '') =>
    listNeeding(db, person, { ...wishOf(query), length: 8 }).accounts.map(first)
  expect(names(lead)).toEqual(['Bluepeak', 'Northwind', 'Juno', 'Aster'])
  expect(names(lead, 'tier=deep')).toEqual(['Northwind', 'Aster'])
  expect(names(lead, 'stage=reinforce')).toEqual(['Bluepeak', 'Northwind'])
  expect(names(csm)).toEqual(['Bluepeak', 'Juno', 'Aster'])
  expect(names(lead, 'mine=yes')).toEqual([])
})

test('all of what needs somebody is paged both ways', () => {
  const { db, lead } = openPortfolioStory()
  const ask = (edges: object) => listNeeding(db, lead, { ...wishOf(), ...edges, length: 2 })
  const start = ask({})
  expect([start.accounts.map(first), start.hasEarlier, start.hasLater]).toEqual([
    ['Bluepeak', 'Northwind'],
    false,
    true,
  ])
  const edgeOf = (row: { id: string; place: string } | undefined) => row && { id: row.id, name: row.place }
  const rest = ask({ after: edgeOf(start.accounts.at(-1)) })
  expect([rest.accounts.map(first), rest.hasEarlier, rest.hasLater]).toEqual([['Juno', 'Aster'], true, false])
  expect(ask({ before: edgeOf(rest.accounts[0]) }).accounts.map(first)).toEqual(['Bluepeak', 'Northwind'])
})

test('a stage’s column begins with ready ones, then slipping ones, then the longest there; resting ones come last', () => {
  const { db, csm, lead } = openPortfolioStory()
  const columns = (person: Person, query = '') =>
    mapColumns(db, person, wishOf(query)).map(({ accounts }) => accounts.map(first))
  expect(columns(lead)).toEqual([
    ['Aster', 'corvid'],
    ['Juno', 'Tidewater'],
    ['Northwind', 'Bluepeak', 'Kestrel'],
    ['Marlow'],
  ])
  expect(columns(lead, 'show=late')).toEqual([[], [], ['Bluepeak', 'Kestrel'], []])
  expect(columns(lead, 'show=slipping')).toEqual([[], [], ['Northwind', 'Bluepeak'], []])
  expect(columns(lead, 'tier=deep&show=ready')).toEqual([[], [], ['Northwind'], []])
  expect(columns(csm)).toEqual([['Aster', 'corvid'], ['Juno'], ['Bluepeak'], []])
  for (let more = 0; more < accountsAColumn; more++) makeAccount(db, { stage: 'elevate' })
  expect(columns(lead)[3]).toHaveLength(accountsAColumn)
})

test('the counters say what counting would say, after every change', () => {
  const { db, csm, lead, corvid, juno } = openPortfolioStory()
  const flat = (person: Person, query = '') =>
    countStages(db, person, wishOf(query)).map(({ stage: _, ...counts }) => Object.values(counts).join(' '))
  // all, needing, late, ready, slipping, resting, audit
  expect(flat(lead)).toEqual(['2 1 0 0 0 1 2', '2 1 0 1 0 0 2', '3 2 2 1 2 0 3', '1 0 0 0 0 0 0'])
  expect(flat(csm)).toEqual(['2 1 0 0 0 1 2', '1 1 0 1 0 0 1', '1 1 1 0 1 0 1', '0 0 0 0 0 0 0'])
  expect(flat(lead, 'tier=deep')).toEqual([
    '1 1 0 0 0 0 1',
    '0 0 0 0 0 0 0',
    '1 1 0 1 1 0 1',
    '0 0 0 0 0 0 0',
  ])

  const weigh = (account: { id: string }, standing: Partial<typeof accountStandings.$inferInsert>) =>
    db.update(accountStandings).set(standing).where(eq(accountStandings.accountId, account.id)).run()
  weigh(corvid, { isLate: true, isResting: false, whyOrder: 9, whySince: '2026-05-01' })
  weigh(juno, { isSlipping: true, whyOrder: null })
  makeSpell(db, juno, { cause: 'moved', stage: 'align' })
  db.$client.prepare("update accounts set stage = 'align', investment = 'deep' where id = ?").run(corvid.id)
  const counted = db.$client
    .prepare(
      `select stage, investment, state, is_late, why_place is not null needs, awaits_audit, count(*) n
        from portfolio_entries group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
    )
    .raw()
    .all()
  const kept = db.$client
    .prepare(
      `select stage, investment, state, is_late, needs_you, awaits_audit, accounts
        from portfolio_counts where accounts <> 0 order by 1, 2, 3, 4, 5, 6`,
    )
    .raw()
    .all()
  expect(kept).toEqual(counted)
})

test('the median of days is that of the accounts counted; for a part of the whole book that no index sorts, none', () => {
  const { db, csm, lead } = openPortfolioStory()
  const medians = (person: Person, query = '') => {
    const wish = wishOf(query)
    return medianDaysInStage(db, person, {
      ...wish,
      counts: countStages(db, person, wish),
      today: '2026-05-04',
    })
  }
  expect(medians(lead)).toEqual([22, 65, 114, 184])
  expect(medians(lead, 'tier=deep')).toEqual([38, null, 114, null])
  expect(medians(lead, 'show=late')).toEqual([null, null, null, null])
  expect(medians(csm)).toEqual([22, 33, 114, null])
  expect(medians(csm, 'show=late')).toEqual([null, null, 114, null])
})

test('the audit goes from one account to the next by name, begins again after the last, and skips the audited', () => {
  const { db, csm, lead, aster, juno, tidewater, marlow } = openPortfolioStory()
  const around = (person: Person, account: { id: string; name: string; slug: string }) => {
    const { previous, next } = auditNeighbours(db, person, account)
    return [previous?.name ?? null, next?.name ?? null]
  }
  expect(around(lead, aster)).toEqual([null, 'Bluepeak Energy'])
  expect(around(lead, juno)).toEqual(['corvid Retail', 'Kestrel Freight'])
  expect(around(lead, marlow)).toEqual(['Kestrel Freight', 'Northwind Traders'])
  expect(around(lead, tidewater)).toEqual(['Northwind Traders', 'Aster Health'])
  expect(around(csm, juno)).toEqual(['corvid Retail', 'Aster Health'])
})

test('every list reads short ranges of indexes, in as many statements at one account as at many', () => {
  const { db, lead, csm } = openPortfolioStory()
  const skips = Object.fromEntries(
    stages.flatMap((stage) => [
      [`${stage}Skip`, 0],
      [`${stage}Many`, 1],
    ]),
  )
  const given = { edge: '', id: '', userId: csm.userId, ...skips }
  const sqls = (['all', 'own'] as const).flatMap((scope) =>
    [null, ...investmentTiers].flatMap((tier) => [
      ...[null, ...shows].flatMap((show) => [
        columnSql(scope, { tier, stage: 'align', show }),
        ownDaysSql({ tier, show }),
      ]),
      needingSql({ scope, tier, stage: null, limit: 9 }),
      ...[
        neighbourSql(scope, 'forward'),
        neighbourSql(scope, 'backward'),
        ownCountsSql(tier),
        middleDaysSql(tier),
      ],
    ]),
  )
  for (const sql of sqls) expect(scansOf(db, sql, given), sql).toEqual([])
  // the counters are a few hundred rows however many accounts there are
  expect(scansOf(db, allCountsSql('deep'), given)).toEqual([])
  expect(scansOf(db, allCountsSql(null), given)).toEqual(['SCAN portfolio_counts'])
  expect(countStatements(db, () => countStages(db, lead, wishOf()))).toBe(1)
  expect(countStatements(db, () => mapColumns(db, lead, wishOf()))).toBe(4)
  expect(countStatements(db, () => listNeeding(db, lead, { ...wishOf(), length: 8 }))).toBe(1)
})
