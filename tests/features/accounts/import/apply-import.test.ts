import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { applyImport } from '#app/features/accounts/import/apply-import.server.ts'
import { teamOf } from '#app/features/accounts/member-queries.server.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
import { users } from '#db/schema/auth.ts'
import { stageSpells } from '#db/schema/care.ts'
import { stakeholderRoles, stakeholders } from '#db/schema/plan.ts'
import {
  gainsightCompanies,
  hubSpotCompanies,
  hubSpotContacts,
} from '#tests/domain/accounts/import/exports.ts'
import { makeContractPeriod } from '#tests/factories/contracts.ts'
import { makeAccount, makeMember, makeStaff, makeStakeholder } from '#tests/factories/people.ts'
import { eventsOf } from '../story.ts'
import { at, bringIn, check, known, openDesk, problemsOf, start, upload } from './story.ts'

const both = [
  'Account ID,Account Name,Website,CARE stage,Stage since,Potential,Readiness,CSM,Full name,Email,Title,Access,Decision role,Controls budget',
  'A-1,Aster,aster.example,Reinforce,2026-01-10,5,4,priya@vendor.example,Maria Ortiz,maria@aster.example,CFO,approver,Economic buyer,yes',
  'A-1,Aster,aster.example,Reinforce,2026-01-10,5,4,priya@vendor.example,Jonas Weiss,,Head of finance,,Champion; End user,no',
  'A-2,Birch,birch.example,,,,,,,,,,,',
].join('\n')

function accountOf(db: Db, externalId: string) {
  const account = db.select().from(accounts).where(eq(accounts.externalId, externalId)).get()
  if (!account) throw new Error('no such account')
  return account
}
const peopleOf = (db: Db, accountId: string) =>
  db.select().from(stakeholders).where(eq(stakeholders.accountId, accountId)).all()

test('accounts come in placed, with tier, team, people and access; nobody is mailed', async () => {
  const desk = openDesk()
  const { db } = desk
  makeStaff(db, 'csm', { name: 'Priya Shah', email: 'priya@vendor.example' })
  const done = await bringIn(desk, both)
  expect(done).toMatchObject({
    accountsMade: 2,
    accountsChanged: 0,
    peopleMade: 2,
    peopleChanged: 0,
    appliedRows: 3,
  })
  expect(done.finishedAt).toEqual(at.now)

  const aster = accountOf(db, 'A-1')
  expect(aster).toMatchObject({
    name: 'Aster',
    slug: 'aster',
    domain: 'aster.example',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    investment: 'deep',
    potential: 5,
    readiness: 4,
    stage: 'reinforce',
    stageEnteredOn: '2026-01-10',
    createdBy: desk.lead.userId,
  })
  const birch = accountOf(db, 'A-2')
  expect(birch).toMatchObject({ stage: 'capture', stageEnteredOn: '2026-05-04', investment: 'standard' })
  expect(
    db.select({ accountId: stageSpells.accountId, cause: stageSpells.cause }).from(stageSpells).all(),
  ).toEqual([
    { accountId: aster.id, cause: 'placed' },
    { accountId: birch.id, cause: 'opened' },
  ])
  expect(teamOf(db, { id: aster.id }).map(({ name }) => name)).toEqual(['Priya Shah'])
  const [, maria, jonas] = peopleOf(db, aster.id)
  expect(maria).toMatchObject({
    name: 'Maria Ortiz',
    title: 'CFO',
    email: 'maria@aster.example',
    doesControlBudget: true,
  })
  expect(jonas).toMatchObject({
    name: 'Jonas Weiss',
    userId: null,
    doesControlBudget: false,
    side: 'customer',
  })
  expect(
    db
      .select({ role: stakeholderRoles.role })
      .from(stakeholderRoles)
      .all()
      .map(({ role }) => role)
      .sort(),
  ).toEqual(['champion', 'economic_buyer', 'end_user'])
  const user = db.select().from(users).where(eq(users.email, 'maria@aster.example')).get()
  expect(user).toMatchObject({ kind: 'customer', name: 'Maria Ortiz', id: maria?.userId })
  expect(db.select().from(memberships).all()).toMatchObject([
    { accountId: aster.id, userId: user?.id, role: 'approver' },
  ])
  expect(db.select().from(outbox).all()).toEqual([])

  expect(eventsOf(db, aster.id)).toEqual([
    'account-imported',
    'team-joined',
    'stakeholder-added',
    'member-joined',
    'stakeholder-added',
  ])
  expect(eventsOf(db, '')).toEqual(['import-finished'])
  expect(verifyHistory(db).isWhole).toBe(true)
})

test('the same file again changes nothing, not even a version', async () => {
  const desk = openDesk()
  makeStaff(desk.db, 'csm', { name: 'Priya Shah', email: 'priya@vendor.example' })
  await bringIn(desk, both)
  const tables = [accounts, stakeholders, stakeholderRoles, users, memberships, stageSpells] as const
  const before = tables.map((table) => desk.db.select().from(table).all())
  const again = await bringIn(desk, both)
  expect(again).toMatchObject({
    accountsMade: 0,
    accountsChanged: 0,
    peopleMade: 0,
    peopleChanged: 0,
    appliedRows: 3,
  })
  expect(tables.map((table) => desk.db.select().from(table).all())).toEqual(before)
})

test('a later file updates what it has, empties nothing, moves no stage', async () => {
  const desk = openDesk()
  const { db } = desk
  makeStaff(db, 'csm', { name: 'Priya Shah', email: 'priya@vendor.example' })
  await bringIn(desk, both)
  const later = [
    'Account ID,Account Name,Website,Industry,Tier,CARE stage,Full name,Email,Title,Access',
    'A-1,Aster Group,,Banking,light,Capture,Maria Ortiz-Lind,maria@aster.example,,viewer',
    'A-1,Aster Group,,Banking,light,Capture,Jonas Weiss,jonas@aster.example,,',
  ].join('\n')
  expect(await bringIn(desk, later)).toMatchObject({ accountsChanged: 1, peopleMade: 0, peopleChanged: 2 })
  const aster = accountOf(db, 'A-1')
  expect(aster).toMatchObject({
    name: 'Aster Group',
    domain: 'aster.example',
    industry: 'Banking',
    investment: 'light',
    potential: 5,
    stage: 'reinforce',
    version: 2,
    editedBy: desk.lead.userId,
  })
  expect(
    peopleOf(db, aster.id)
      .map(({ name, title, email }) => [name, title, email])
      .slice(1),
  ).toEqual([
    ['Maria Ortiz-Lind', 'CFO', 'maria@aster.example'],
    ['Jonas Weiss', 'Head of finance', 'jonas@aster.example'],
  ])
  expect(db.select().from(memberships).all()).toMatchObject([{ role: 'viewer', version: 2 }])
  expect(eventsOf(db, aster.id).slice(5)).toEqual([
    'account-changed',
    'account-changed',
    'stakeholder-changed',
    'member-role-changed',
    'stakeholder-changed',
  ])
})

test('companies first, their contacts in a second file: HubSpot’s two exports', async () => {
  const desk = openDesk()
  makeStaff(desk.db, 'csm', { name: 'Priya Shah' })
  expect(await bringIn(desk, hubSpotCompanies)).toMatchObject({ accountsMade: 3, peopleMade: 0 })
  expect(await bringIn(desk, hubSpotContacts, { newAccounts: 'leave-out' })).toMatchObject({
    accountsMade: 0,
    accountsChanged: 0,
    peopleMade: 3,
  })
  expect(await bringIn(desk, gainsightCompanies)).toMatchObject({ accountsMade: 2 })
})

test('without an ID an account is found by its domain, and takes the ID', async () => {
  const desk = openDesk()
  const account = makeAccount(desk.db, { name: 'Northwind', domain: 'northwind.example' })
  const one = await bringIn(desk, 'Account ID,Account Name,Website\nN-1,Northwind,www.northwind.example\n')
  expect(one).toMatchObject({ accountsMade: 0, accountsChanged: 1 })
  expect(accountOf(desk.db, 'N-1').id).toBe(account.id)
  const unit = await bringIn(
    desk,
    'Account ID,Account Name,Website\nN-2,Northwind Nordic,northwind.example\n',
  )
  expect(unit).toMatchObject({ accountsMade: 1 })
})

test('who left the plan stays away, and a member stays the person they are', async () => {
  const desk = openDesk()
  const account = makeAccount(desk.db, { externalId: 'N-1' })
  makeStakeholder(desk.db, account, { name: 'Ida Gone', departedAt: at.now })
  const { user } = makeMember(desk.db, account, 'viewer', { name: 'Tom Here', email: 'tom@n.example' })
  const file =
    'Account ID,Full name,Email,Title,Access\nN-1,Ida Gone,ida@n.example,CFO,viewer\nN-1,Tom Here,tom@n.example,COO,viewer\n'
  await bringIn(desk, file)
  const people = peopleOf(desk.db, account.id)
  expect(people.map(({ name, title, userId }) => [name, title, userId])).toEqual([
    ['Ida Gone', '', null],
    ['Tom Here', 'COO', user.id],
  ])
  expect(desk.db.select().from(memberships).all()).toHaveLength(1)
})

test('what happened between the check and the import is asked once more and listed', async () => {
  const desk = openDesk()
  const ending = makeAccount(desk.db, { externalId: 'N-1' })
  const { id } = await upload(desk, 'Account ID,Account Name,Industry\nN-1,One,Banking\nN-2,Two,Retail\n')
  expect(await check(desk, known(desk.db, id))).toEqual([])
  expect(start(desk, id).ok).toBe(true)
  desk.db.update(accounts).set({ endedAt: at.now }).where(eq(accounts.id, ending.id)).run()
  await applyImport(desk.run, id)
  expect(known(desk.db, id)).toMatchObject({
    appliedRows: 2,
    badRows: 1,
    accountsMade: 1,
    accountsChanged: 0,
  })
  expect(problemsOf(desk.db, id)).toEqual([[2, 'Account ID', 'N-1', 'This account has ended']])
})

test('a file does not turn money that stands there into another currency', async () => {
  const desk = openDesk()
  const account = makeAccount(desk.db, { name: 'Aster' })
  const file = 'Account Name,Currency\nAster,USD'
  makeContractPeriod(desk.db, account)
  const problems = await check(desk, await upload(desk, file))
  expect(problems.map(([line, column, value]) => [line, column, value])).toEqual([[2, 'Currency', 'USD']])
  expect(desk.db.select().from(accounts).get()?.currency).toBe('EUR')
})
