import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import { acceptInvitation } from '#app/features/auth/accept-invitation.server.ts'
import type { Db } from '#db/client.server.ts'
import { invitations, memberships } from '#db/schema/accounts.ts'
import { events, outbox } from '#db/schema/activity.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { secret } from '#tests/factories/door.ts'
import { momentAt } from '#tests/factories/moment.ts'
import {
  makeAccount,
  makeMember,
  makeStaff,
  makeStakeholder,
  makeTeamMember,
  makeUser,
} from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')

export function invite(db: Db, given: Partial<typeof invitations.$inferInsert>): string {
  const id = at.newId()
  const token = deriveToken(secret, 'invitation', id)
  db.insert(invitations)
    .values({
      id,
      email: 'maria@northwind.example',
      name: 'Maria Silva',
      tokenHash: hashSecret(token),
      invitedAt: at.now,
      expiresAt: new Date('2026-05-18T09:00:00Z'),
      ...given,
    })
    .run()
  return token
}

const accept = (db: Db, token: string, now = '2026-05-05T09:00:00Z') =>
  write(db, (tx) => acceptInvitation(tx, { token }, momentAt(now)))

test('a stranger becomes a user, a member and a person of the plan; the inviter hears of it', () => {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind' })
  const { user: csm } = makeTeamMember(db, account)
  const token = invite(db, { accountId: account.id, role: 'approver', invitedBy: csm.id })
  const accepted = accept(db, token)
  const maria = db.select().from(users).where(eq(users.email, 'maria@northwind.example')).get()
  expect(accepted).toEqual({
    ok: true,
    value: { user: { id: maria?.id, kind: 'customer' }, accountSlug: 'northwind', isKnown: false },
  })
  expect(maria).toMatchObject({ name: 'Maria Silva', kind: 'customer', staffRole: null, passwordHash: null })
  expect(db.select().from(memberships).all()).toMatchObject([
    { userId: maria?.id, role: 'approver', removedAt: null },
  ])
  expect(
    db
      .select()
      .from(stakeholders)
      .where(eq(stakeholders.userId, maria?.id ?? ''))
      .all(),
  ).toMatchObject([{ name: 'Maria Silva', side: 'customer', accountId: account.id }])
  expect(
    db.select({ kind: events.kind, actorId: events.actorId, chain: events.chain }).from(events).all(),
  ).toEqual([
    { kind: 'member-joined', actorId: maria?.id, chain: account.id },
    { kind: 'stakeholder-added', actorId: maria?.id, chain: account.id },
  ])
  expect(db.select().from(outbox).all()).toMatchObject([
    {
      kind: 'accounts-joined',
      to: csm.email,
      accountId: account.id,
      facts: { account: 'Northwind', accountSlug: 'northwind', person: 'Maria Silva' },
    },
  ])
  expect(db.select().from(invitations).get()).toMatchObject({ usedBy: maria?.id })
})

test('an invitation works once', () => {
  const db = openTestDatabase()
  const token = invite(db, { accountId: makeAccount(db).id, role: 'viewer' })
  expect(accept(db, token).ok).toBe(true)
  expect(accept(db, token)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
})

test('revoked, over, and to an ended account: gone, and nothing is written', () => {
  const db = openTestDatabase()
  const accountId = makeAccount(db).id
  const ended = makeAccount(db, { endedAt: at.now }).id
  const revoked = invite(db, { accountId, role: 'viewer', revokedAt: at.now })
  const old = invite(db, { accountId, role: 'viewer' })
  const late = invite(db, { accountId: ended, role: 'viewer' })
  expect(accept(db, revoked)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  expect(accept(db, old, '2026-05-18T09:00:00Z')).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  expect(accept(db, late)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  expect([db.select().from(users).all(), db.select().from(events).all()]).toEqual([[], []])
})

test('tokens we never made, and staff invitations, are not found here', () => {
  const db = openTestDatabase()
  const staff = invite(db, { staffRole: 'csm' })
  for (const token of ['', 'abc', 'x'.repeat(43), 'x'.repeat(1_000_000), staff]) {
    expect(accept(db, token)).toEqual({ ok: false, refusal: { code: 'not-found' } })
  }
})

test('an address of the vendor’s staff is refused clearly', () => {
  const db = openTestDatabase()
  makeStaff(db, 'csm', { email: 'ada@lumen.example' })
  const token = invite(db, { accountId: makeAccount(db).id, role: 'viewer', email: 'ada@lumen.example' })
  expect(accept(db, token)).toEqual({
    ok: false,
    refusal: {
      code: 'not-allowed',
      message: 'ada@lumen.example belongs to the vendor’s staff, who cannot be members of a customer’s plan.',
    },
  })
  expect(db.select().from(invitations).get()?.usedAt).toBe(null)
})

test('somebody with another account keeps their user and has both', () => {
  const db = openTestDatabase()
  const { user } = makeMember(db, makeAccount(db), 'viewer', {
    email: 'maria@northwind.example',
    name: 'Maria S.',
  })
  const second = makeAccount(db)
  expect(accept(db, invite(db, { accountId: second.id, role: 'contributor' }))).toMatchObject({
    value: { user: { id: user.id }, isKnown: true },
  })
  expect(db.select().from(users).all()).toHaveLength(1)
  expect(
    db
      .select()
      .from(memberships)
      .all()
      .map(({ userId, role }) => [userId, role]),
  ).toEqual([
    [user.id, 'viewer'],
    [user.id, 'contributor'],
  ])
})

test('a member already keeps role and place; nothing is told twice', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  makeMember(db, account, 'approver', { email: 'maria@northwind.example' })
  expect(accept(db, invite(db, { accountId: account.id, role: 'viewer' })).ok).toBe(true)
  expect(db.select().from(memberships).all()).toMatchObject([{ role: 'approver' }])
  expect(db.select().from(stakeholders).all()).toHaveLength(1)
  expect(db.select().from(events).all()).toEqual([])
})

test('the person of the plan that the invitation names gets the login', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const person = makeStakeholder(db, account, { name: 'M. Silva' })
  accept(db, invite(db, { accountId: account.id, role: 'viewer', stakeholderId: person.id }))
  const maria = db.select().from(users).get()
  expect(db.select().from(stakeholders).all()).toMatchObject([
    { id: person.id, userId: maria?.id, name: 'M. Silva' },
  ])
})

test('a named person of another account, of the vendor’s side or with a login stays untouched', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const strangers = [
    makeStakeholder(db, makeAccount(db)),
    makeStakeholder(db, account, { side: 'vendor' }),
    makeStakeholder(db, account, { userId: makeUser(db).id }),
  ]
  strangers.forEach((stranger, index) => {
    const email = `maria${index}@northwind.example`
    accept(db, invite(db, { accountId: account.id, role: 'viewer', email, stakeholderId: stranger.id }))
    const kept = db.select().from(stakeholders).where(eq(stakeholders.id, stranger.id)).get()
    expect(kept?.userId).toBe(stranger.userId)
  })
  expect(db.select().from(stakeholders).where(eq(stakeholders.accountId, account.id)).all()).toHaveLength(5)
})
