import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { investmentTiers } from '#app/domain/accounts/account.ts'
import { shows } from '#app/domain/accounts/portfolio-wish.ts'
import { stages } from '#app/domain/care/stages.ts'
import { accountsAPage, listAccounts, portfolioSql } from '#app/features/accounts/portfolio-queries.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { openPortfolioStory, scansOf, wishOf } from './portfolio-story.ts'
import { countStatements } from './statement-count.ts'
import { personOf } from './story.ts'

test('a lead has every account, a CSM those of their teams, a customer none', () => {
  const db = openTestDatabase()
  const northwind = makeAccount(db, { name: 'Northwind' })
  const aster = makeAccount(db, { name: 'aster Health' })
  const { user } = makeTeamMember(db, northwind)
  const lead = personOf(makeStaff(db, 'lead'))
  const names = (person: Person, query = '') =>
    listAccounts(db, person, wishOf(query)).accounts.map(({ name }) => name)

  expect(names(lead)).toEqual(['aster Health', 'Northwind'])
  expect(names(lead, 'mine=yes')).toEqual([])
  expect(names(personOf(user))).toEqual(['Northwind'])
  expect(names({ ...personOf(user), kind: 'customer', staffRole: null })).toEqual([])

  db.update(teamMembers).set({ removedAt: momentAt().now }).run()
  expect(names(personOf(user))).toEqual([])
  expect(listAccounts(db, lead, wishOf()).accounts.map(({ id, team }) => [id, team])).toEqual([
    [aster.id, []],
    [northwind.id, []],
  ])
})

test('every filter finds its accounts by name, among all of them or one’s own', () => {
  const { db, csm, lead } = openPortfolioStory()
  const names = (person: Person, query: string) =>
    listAccounts(db, person, wishOf(query)).accounts.map(({ name }) => name.split(' ')[0])

  expect(names(lead, '')).toHaveLength(8)
  expect(names(lead, 'tier=deep')).toEqual(['Aster', 'Northwind'])
  expect(names(lead, 'stage=reinforce')).toEqual(['Bluepeak', 'Kestrel', 'Northwind'])
  expect(names(lead, 'stage=reinforce&tier=deep')).toEqual(['Northwind'])
  expect(names(lead, 'show=late')).toEqual(['Bluepeak', 'Kestrel'])
  expect(names(lead, 'show=ready')).toEqual(['Juno', 'Northwind'])
  expect(names(lead, 'show=slipping')).toEqual(['Bluepeak', 'Northwind'])
  expect(names(lead, 'show=resting')).toEqual(['corvid'])
  expect(names(lead, 'show=audit')).toEqual([
    'Aster',
    'Bluepeak',
    'corvid',
    'Juno',
    'Kestrel',
    'Northwind',
    'Tidewater',
  ])
  expect(names(lead, 'show=late&stage=reinforce&tier=standard')).toEqual(['Bluepeak', 'Kestrel'])
  expect(names(lead, 'search=ER&show=ready')).toEqual(['Northwind'])

  expect(names(csm, '')).toEqual(['Aster', 'Bluepeak', 'corvid', 'Juno'])
  expect(names(csm, 'tier=deep')).toEqual(['Aster'])
  expect(names(csm, 'show=late')).toEqual(['Bluepeak'])
  expect(names(csm, 'show=ready')).toEqual(['Juno'])
  expect(names(csm, 'show=slipping')).toEqual(['Bluepeak'])
  expect(names(csm, 'show=resting')).toEqual(['corvid'])
  expect(names(csm, 'search=o&stage=align')).toEqual(['Juno'])
  expect(names(csm, 'search=northwind')).toEqual([])
})

test('pages go forward and back over names that are the same', () => {
  const db = openTestDatabase()
  const lead = personOf(makeStaff(db, 'lead'))
  const made = Array.from({ length: accountsAPage * 2 + 3 }, (_, index) =>
    makeAccount(db, {
      ...{ name: 'Same name', slug: `same-${index}` },
      ...{ stage: stages[index % 4] ?? 'capture', investment: investmentTiers[index % 3] ?? 'deep' },
    }),
  ).map(({ id }) => id)
  const edge = (account: { sorted: string; id: string } | undefined) =>
    account ? { name: account.sorted, id: account.id } : null

  const first = listAccounts(db, lead, wishOf())
  const second = listAccounts(db, lead, { ...wishOf(), after: edge(first.accounts.at(-1)) })
  const third = listAccounts(db, lead, { ...wishOf(), after: edge(second.accounts.at(-1)) })

  expect([first, second, third].flatMap(({ accounts }) => accounts.map(({ id }) => id))).toEqual(made)
  expect([first, second, third].map(({ hasEarlier, hasLater }) => [hasEarlier, hasLater])).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ])
  const back = listAccounts(db, lead, { ...wishOf(), before: edge(second.accounts[0]) })
  expect(back.accounts).toEqual(first.accounts)
  expect([back.hasEarlier, back.hasLater]).toEqual([false, true])
})

test('a search finds part of a name or domain, whatever the capitals and accents', () => {
  const db = openTestDatabase()
  const lead = personOf(makeStaff(db, 'lead'))
  makeAccount(db, { name: 'Société Générale', slug: 'societe-generale' })
  makeAccount(db, { name: 'Northwind Traders', slug: 'northwind-traders', domain: 'nwt.example' })
  makeAccount(db, { name: '株式会社', slug: 'account' })
  const found = (search: string) =>
    listAccounts(db, lead, wishOf(`search=${encodeURIComponent(search)}`)).accounts.map(({ name }) => name)

  expect(found('TRADERS')).toEqual(['Northwind Traders'])
  expect(found('generale')).toEqual(['Société Générale'])
  expect(found('nwt.ex')).toEqual(['Northwind Traders'])
  expect(found('会社')).toEqual(['株式会社'])
  expect(found('nw')).toEqual(['Northwind Traders'])
  expect(found('RS')).toEqual(['Northwind Traders'])
  expect(found('éT')).toEqual(['Société Générale'])
  expect(['n', '株', 'o', '""', '"'].map((search) => found(search).length)).toEqual([1, 1, 0, 0, 0])
  expect(found("%'--")).toEqual([])
  expect(found('"or name:"')).toEqual([])
  expect(found('nobody')).toEqual([])
})

test('a search follows an account to its new name', () => {
  const db = openTestDatabase()
  const lead = personOf(makeStaff(db, 'lead'))
  makeAccount(db, { name: 'Lumber Foods', slug: 'lumber' })
  db.$client.prepare("update accounts set name = 'Timber Foods'").run()
  const found = (search: string) => listAccounts(db, lead, wishOf(`search=${search}`)).accounts.length
  expect([found('timber'), found('lumber'), found('mber foods')]).toEqual([1, 1, 1])
  db.$client.prepare("update accounts set slug = 'timber'").run()
  expect(found('lumber')).toBe(0)
})

test('the page is one statement at 1 and at 3 accounts', () => {
  const db = openTestDatabase()
  const lead = personOf(makeStaff(db, 'lead'))
  makeTeamMember(db, makeAccount(db))
  expect(countStatements(db, () => listAccounts(db, lead, wishOf()))).toBe(1)
  makeTeamMember(db, makeAccount(db))
  makeTeamMember(db, makeAccount(db))
  expect(countStatements(db, () => listAccounts(db, lead, wishOf()))).toBe(1)
})

test('every filter walks a short range of an index, and never sorts more than a page', () => {
  const { db, lead } = openPortfolioStory()
  const given = { edge: '', id: '', userId: lead.userId, search: 'x', beyond: 'y', slug: 'x', match: '"xyz"' }
  for (const scope of ['all', 'own'] as const)
    for (const direction of ['forward', 'backward'] as const)
      for (const tier of [null, 'deep'] as const)
        for (const stage of [null, 'align'] as const)
          for (const show of [null, ...shows])
            for (const search of [
              'none',
              'index',
              'begins',
              ...(scope === 'own' ? ['walk' as const] : []),
            ] as const) {
              const sql = portfolioSql({ scope, direction, tier, stage, show, search })
              expect(scansOf(db, sql, given), sql).toEqual([])
            }
})
