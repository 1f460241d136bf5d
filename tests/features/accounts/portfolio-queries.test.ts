import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { accountsAPage, listAccounts, portfolioSql } from '#app/features/accounts/portfolio-queries.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { countStatements } from './statement-count.ts'

const everything = { search: '', after: null, before: null }

function personOf(user: {
  id: string
  name: string
  email: string
  staffRole: 'csm' | 'lead' | 'admin' | null
}): Person {
  return { userId: user.id, name: user.name, email: user.email, kind: 'staff', staffRole: user.staffRole }
}

test('a lead has every account, a CSM those of their teams, a customer none', () => {
  const db = openTestDatabase()
  const northwind = makeAccount(db, { name: 'Northwind' })
  const aster = makeAccount(db, { name: 'aster Health' })
  const { user } = makeTeamMember(db, northwind)
  const lead = makeStaff(db, 'lead')
  const names = (person: Person) => listAccounts(db, person, everything).accounts.map(({ name }) => name)

  expect(names(personOf(lead))).toEqual(['aster Health', 'Northwind'])
  expect(names(personOf(user))).toEqual(['Northwind'])
  expect(names({ ...personOf(user), kind: 'customer', staffRole: null })).toEqual([])

  db.update(teamMembers).set({ removedAt: momentAt().now }).run()
  expect(names(personOf(user))).toEqual([])
  expect(listAccounts(db, personOf(lead), everything).accounts.map(({ id, team }) => [id, team])).toEqual([
    [aster.id, []],
    [northwind.id, []],
  ])
})

test('pages go forward and back over names that are the same', () => {
  const db = openTestDatabase()
  const lead = personOf(makeStaff(db, 'lead'))
  const made = Array.from({ length: accountsAPage * 2 + 3 }, (_, index) =>
    makeAccount(db, { name: 'Same name', slug: `same-${index}` }),
  ).map(({ id }) => id)

  const first = listAccounts(db, lead, everything)
  const edge = (account: { sorted: string; id: string } | undefined) =>
    account ? { name: account.sorted, id: account.id } : null
  const second = listAccounts(db, lead, { ...everything, after: edge(first.accounts.at(-1)) })
  const third = listAccounts(db, lead, { ...everything, after: edge(second.accounts.at(-1)) })

  expect([first, second, third].flatMap(({ accounts }) => accounts.map(({ id }) => id))).toEqual(made)
  expect([first, second, third].map(({ hasEarlier, hasLater }) => [hasEarlier, hasLater])).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ])
  const back = listAccounts(db, lead, { ...everything, before: edge(second.accounts[0]) })
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
    listAccounts(db, lead, { ...everything, search }).accounts.map(({ name }) => name)

  expect(found('TRADERS')).toEqual(['Northwind Traders'])
  expect(found('generale')).toEqual(['Société Générale'])
  expect(found('nwt.ex')).toEqual(['Northwind Traders'])
  expect(found('会社')).toEqual(['株式会社'])
  expect(found("%'--")).toEqual([])
  expect(found('nobody')).toEqual([])
})

test('the page is one statement at 1 and at 3 accounts, and walks indexes only', () => {
  const db = openTestDatabase()
  const lead = personOf(makeStaff(db, 'lead'))
  makeTeamMember(db, makeAccount(db))
  expect(countStatements(db, () => listAccounts(db, lead, everything))).toBe(1)
  makeTeamMember(db, makeAccount(db))
  makeTeamMember(db, makeAccount(db))
  expect(countStatements(db, () => listAccounts(db, lead, everything))).toBe(1)

  const given = { name: '', id: '', search: '', slug: '' }
  const plan = (sql: string, more = {}) =>
    (db.$client.prepare(`explain query plan ${sql}`).all({ ...given, ...more }) as { detail: string }[]).map(
      ({ detail }) => detail,
    )
  for (const direction of ['forward', 'backward'] as const) {
    const all = plan(portfolioSql('all', direction))
    expect(all[0]).toMatch(/^SEARCH a USING INDEX accounts_name/)
    expect(all.filter((detail) => /^SCAN|TEMP B-TREE/.test(detail))).toEqual([])
    const own = plan(portfolioSql('own', direction), { userId: lead.userId })
    expect(own.filter((detail) => /^SCAN/.test(detail))).toEqual([])
  }
})
