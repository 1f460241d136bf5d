import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { createAccountForm } from '#app/features/accounts/account-form.ts'
import { createAccount } from '#app/features/accounts/create-account.server.ts'
import { teamOf } from '#app/features/accounts/member-queries.server.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { eventsOf, personOf } from './story.ts'

const facts = {
  name: 'Société Générale & Co.',
  domain: 'sg.example',
  industry: 'Banking',
  currency: 'EUR',
  timeZone: 'Pacific/Auckland',
  investment: 'deep',
} as const

function open(db: Db, person: Person, given: Partial<typeof facts> & { sameDomain?: 'yes' } = {}) {
  // 22:30 in London is the next morning in Auckland
  return write(db, (tx) =>
    createAccount(tx, person, { ...facts, ...given }, momentAt('2026-05-04T21:30:00Z')),
  )
}

test('a CSM opens an account: in Capture today in its zone, with them on the team and among the people', () => {
  const db = openTestDatabase()
  const csm = makeStaff(db, 'csm', { name: 'Priya Shah', title: 'CSM' })
  const made = open(db, personOf(csm))
  if (!made.ok) throw new Error('refused')
  const { accountId } = made.value

  expect(made.value.slug).toBe('societe-generale-co')
  expect(db.select().from(accounts).get()).toMatchObject({
    stage: 'capture',
    stageEnteredOn: '2026-05-05',
    domain: 'sg.example',
    createdBy: csm.id,
  })
  expect(teamOf(db, { id: accountId }).map(({ name }) => name)).toEqual(['Priya Shah'])
  expect(db.select().from(stakeholders).all()).toMatchObject([
    { accountId, name: 'Priya Shah', title: 'CSM', side: 'vendor', userId: csm.id },
  ])
  expect(eventsOf(db, accountId)).toEqual(['account-created', 'team-joined'])
  expect(findPlace(db, 'societe-generale-co', personOf(csm), null)?.actor.side).toBe('vendor')
})

test('names that are the same get addresses of their own, also in other writings', () => {
  const db = openTestDatabase()
  const person = personOf(makeStaff(db))
  const slugs = ['Aster', 'ASTER', 'Aster!', 'Aster Health', '株式会社', '有限会社'].map((name) => {
    const made = open(db, person, { name: name as never, domain: '' as never })
    return made.ok && made.value.slug
  })
  expect(slugs).toEqual(['aster', 'aster-2', 'aster-3', 'aster-health', 'account', 'account-2'])
})

test('a domain that another account has is asked about, with a link only for those who may open it', () => {
  const db = openTestDatabase()
  const lead = personOf(makeStaff(db, 'lead'))
  const csm = personOf(makeStaff(db, 'csm'))
  makeAccount(db, { name: 'Northwind', slug: 'northwind', domain: 'sg.example' })

  const asked = open(db, lead)
  expect(!asked.ok && asked.refusal.fields).toEqual({
    domain: 'Northwind has this domain already',
    otherAccount: 'northwind',
  })
  const hidden = open(db, csm)
  expect(!hidden.ok && hidden.refusal.fields?.otherAccount).toBeUndefined()
  expect(!hidden.ok && hidden.refusal.fields?.domain).not.toContain('Northwind')
  expect(open(db, csm, { sameDomain: 'yes' }).ok).toBe(true)
})

test('customers open no accounts, and forms take neither unknown fields nor broken text', () => {
  const db = openTestDatabase()
  const customer = makeUser(db)
  const refused = open(db, { ...personOf(customer), kind: 'customer', staffRole: null })
  expect(!refused.ok && refused.refusal.code).toBe('not-allowed')
  expect(db.select().from(accounts).all()).toEqual([])

  const problemsOf = (given: object) =>
    createAccountForm.safeParse({ ...facts, ...given }).error?.issues.map(({ message }) => message)
  expect(problemsOf({ name: 'x'.repeat(10_000) })).toEqual(['Shorten this to 120 characters or fewer'])
  expect(problemsOf({ name: 'Nor\uFFFDthwind' })).toEqual([
    'This holds characters that cannot be read. Type them again',
  ])
  expect(problemsOf({ timeZone: '+02:00' })).toEqual(['Choose a time zone of the list'])
  expect(problemsOf({ domain: 'no domain' })).toEqual(['Fill in a domain, like northwind.example'])
  expect(problemsOf({ stage: 'elevate' })?.length).toBe(1)
  expect(createAccountForm.parse({ ...facts, domain: 'https://WWW.SG.example/about' }).domain).toBe(
    'sg.example',
  )
})
