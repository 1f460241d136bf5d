import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { createAccountForm, editAccountForm } from '#app/features/accounts/account-form.ts'
import { addTeamMember } from '#app/features/accounts/add-team-member.server.ts'
import { createAccount } from '#app/features/accounts/create-account.server.ts'
import { editAccount } from '#app/features/accounts/edit-account.server.ts'
import { homePathOf } from '#app/features/accounts/home-path.server.ts'
import { teamOf } from '#app/features/accounts/member-queries.server.ts'
import { removeTeamMember } from '#app/features/accounts/remove-team-member.server.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStaff, makeTeamMember, makeUser } from '#tests/factories/people.ts'
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

test('a team changes: who leaves is out at once and departs from the plan, who returns is back, one stays', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, user } = makeTeamMember(db, account)
  const colleague = makeStaff(db, 'csm')
  const add = (userId: string) => write(db, (tx) => addTeamMember(tx, actor, { userId }, momentAt()))
  const remove = (userId: string) => write(db, (tx) => removeTeamMember(tx, actor, { userId }, momentAt()))
  const stands = () =>
    db
      .select()
      .from(stakeholders)
      .all()
      .map(({ userId, departedAt }) => [userId, departedAt !== null])

  expect(add(makeUser(db).id).ok).toBe(false)
  expect(remove(user.id).ok).toBe(false)
  expect(add(colleague.id).ok).toBe(true)
  expect(add(colleague.id).ok).toBe(false)
  expect(remove(colleague.id)).toEqual({ ok: true, value: { isSelf: false } })
  expect(findPlace(db, account.slug, personOf(colleague), null)).toBeNull()
  expect(stands()).toEqual([
    [user.id, false],
    [colleague.id, true],
  ])
  expect(remove(colleague.id).ok).toBe(false)
  expect(add(colleague.id).ok).toBe(true)
  expect(stands()).toEqual([
    [user.id, false],
    [colleague.id, false],
  ])
  expect(remove(user.id)).toEqual({ ok: true, value: { isSelf: true } })
  expect(findPlace(db, account.slug, personOf(user), null)).toBeNull()
  expect(eventsOf(db, account.id)).toEqual(['team-joined', 'team-left', 'team-joined', 'team-left'])
})

test('everybody lands where they belong', () => {
  const db = openTestDatabase()
  const { user } = makeMember(db, makeAccount(db, { slug: 'one' }))
  const home = (id: string, kind: 'staff' | 'customer' = 'customer') =>
    homePathOf(db, { userId: id, kind, name: '', email: '', staffRole: null })
  expect(home(user.id)).toBe('/plans/one')
  const { id: accountId } = makeAccount(db)
  db.insert(memberships)
    .values({ id: momentAt().newId(), accountId, userId: user.id, role: 'viewer', createdAt: momentAt().now })
    .run()
  expect(home(user.id)).toBe('/plans')
  expect(home(makeUser(db).id)).toBe('/plans')
  expect(home(makeStaff(db).id, 'staff')).toBe('/portfolio')
})
