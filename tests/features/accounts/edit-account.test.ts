import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { editAccountForm } from '#app/features/accounts/account-form.ts'
import { editAccount } from '#app/features/accounts/edit-account.server.ts'
import { accounts, contractPeriods } from '#db/schema/accounts.ts'
import { write } from '#db/transaction.server.ts'
import { makeContractPeriod } from '#tests/factories/contracts.ts'
import { makeExpansion } from '#tests/factories/expansions.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('two people edit an account: other fields both survive, the same field asks, investment stays internal', () => {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', industry: 'Trade' })
  const { actor } = makeTeamMember(db, account, 'csm', { name: 'Priya Shah' })
  const edit = (given: Record<string, string>) =>
    write(db, (tx) => editAccount(tx, actor, editAccountForm.parse(given), momentAt()))

  expect(edit({ name: 'Northwind Traders', 'was:name': 'Northwind' }).ok).toBe(true)
  expect(
    edit({ industry: 'Wholesale', 'was:industry': 'Trade', name: 'Northwind', 'was:name': 'Northwind' }).ok,
  ).toBe(true)
  expect(edit({ investment: 'deep', 'was:investment': 'standard' }).ok).toBe(true)
  const late = edit({ name: 'Northwind SA', 'was:name': 'Northwind' })
  expect(!late.ok && late.refusal).toMatchObject({
    code: 'changed-meanwhile',
    clashes: [{ field: 'name', theirs: 'Northwind Traders', yours: 'Northwind SA', by: 'Priya Shah' }],
  })
  expect(db.select().from(accounts).get()).toMatchObject({
    name: 'Northwind Traders',
    slug: 'northwind',
    industry: 'Wholesale',
    investment: 'deep',
    version: 4,
  })
  const visible = db.$client.prepare(
    "select visibility from events where kind = 'account-changed' order by id",
  )
  expect(visible.pluck().all()).toEqual(['shared', 'shared', 'internal'])
  const { actor: approver } = makeMember(db, account, 'approver')
  const refused = write(db, (tx) =>
    editAccount(tx, approver, editAccountForm.parse({ name: 'x' }), momentAt()),
  )
  expect(!refused.ok && refused.refusal.code).toBe('not-allowed')
})

test('the two scores of an investment are the vendor’s own, and can be taken back', () => {
  const db = openTestDatabase()
  const { actor } = makeTeamMember(db, makeAccount(db, { name: 'Northwind' }))
  const edit = (given: Record<string, string>) =>
    write(db, (tx) => editAccount(tx, actor, editAccountForm.parse(given), momentAt()))
  const scores = () => {
    const { potential, readiness } = db.select().from(accounts).get() ?? {}
    return { potential, readiness }
  }
  expect(edit({ potential: '4', 'was:potential': '', readiness: '2', 'was:readiness': '' }).ok).toBe(true)
  expect(scores()).toEqual({ potential: 4, readiness: 2 })
  expect(edit({ potential: '', 'was:potential': '4' }).ok).toBe(true)
  expect(scores()).toEqual({ potential: null, readiness: 2 })
  const told = db.$client.prepare(
    `select visibility || ' ' || text from events join event_texts on event_id = events.id
      where kind = 'account-changed' order by events.id`,
  )
  expect(told.pluck().all()).toEqual(['internal potential, readiness', 'internal potential'])
  expect(['0', '6', 'many'].map((potential) => editAccountForm.safeParse({ potential }).success)).toEqual([
    ...[false, false, false],
  ])
})

test('the currency stays as soon as a price, an opportunity or a worth is a number in it', () => {
  const db = openTestDatabase()
  const companies = ['Contract', 'Expansion', 'Outcome', 'Nothing yet'].map((name) =>
    makeAccount(db, { name }),
  )
  const [paid, growing, worth, empty] = companies as [(typeof companies)[0], ...typeof companies]
  const removed = { removedAt: momentAt().now }
  const period = makeContractPeriod(db, paid)
  makeExpansion(db, growing ?? paid)
  makeOutcome(db, makeGoal(db, worth ?? paid), { rate: '50' })
  makeOutcome(db, makeGoal(db, empty ?? paid), { rate: null })
  makeContractPeriod(db, empty ?? paid, removed)
  const toYen = (account: typeof paid) => {
    const { actor } = makeTeamMember(db, account)
    const typed = editAccountForm.parse({ currency: 'JPY', 'was:currency': account.currency })
    const result = write(db, (tx) => editAccount(tx, actor, typed, momentAt()))
    return result.ok ? 'done' : result.refusal.fields?.currency
  }
  expect(companies.map(toYen)).toEqual([
    'Money stands in EUR already: contract prices. It cannot be another currency any more',
    'Money stands in EUR already: expansions. It cannot be another currency any more',
    'Money stands in EUR already: what outcomes are worth. It cannot be another currency any more',
    'done',
  ])
  db.update(contractPeriods).set(removed).where(eq(contractPeriods.id, period.id)).run()
  expect(toYen(paid)).toBe('done')
})
