import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import type { Db } from '#db/client.server.ts'
import { invitations, memberships, teamMembers } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
import { signInTokens, users } from '#db/schema/auth.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { goals } from '#db/schema/plan.ts'
import type { Mail } from '#emails/catalogue.ts'
import { mailExamples } from '#emails/examples.ts'
import {
  enqueue,
  keepingTransport,
  makeDelivery,
  makeInvitationMail,
  makeSignInMail,
  storyClock,
} from '#tests/factories/mails.ts'
import { makeAccount, makeMember, makeStaff, makeTeamMember, makeUser } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const then = new Date('2026-05-04T09:00:00Z')
const days = 86_400_000

describe('an invitation is dropped when it', () => {
  test.each([
    ['was revoked', { revokedAt: then }],
    ['was used', { usedAt: then }],
    ['has run out', { expiresAt: then }],
    ['went to another address', { email: 'other@northwind.example' }],
  ])('%s', async (_, change) => {
    const db = openTestDatabase()
    const { invitationId } = makeInvitationMail(db, makeAccount(db))
    db.update(invitations).set(change).where(eq(invitations.id, invitationId)).run()
    expect(await deliver(db)).toEqual({ sent: [], dropped: 1 })
  })

  test('but goes on its last day', async () => {
    const db = openTestDatabase()
    makeInvitationMail(db, makeAccount(db))
    const clock = storyClock()
    clock.advance(14 * days - 1)
    expect(await deliver(db, clock)).toEqual({ sent: ['maria@northwind.example'], dropped: 0 })
  })
})

describe('a sign-in mail is dropped when', () => {
  test.each([
    ['its link was used', { usedAt: then }, {}],
    ['its link has run out', { expiresAt: then }, {}],
    ['its person was removed', {}, { deactivatedAt: then }],
  ])('%s', async (_, ofToken, ofUser) => {
    const db = openTestDatabase()
    const maria = makeUser(db, { name: 'Maria' })
    const { signInTokenId } = makeSignInMail(db, maria)
    if ('usedAt' in ofToken || 'expiresAt' in ofToken)
      db.update(signInTokens).set(ofToken).where(eq(signInTokens.id, signInTokenId)).run()
    if ('deactivatedAt' in ofUser) db.update(users).set(ofUser).where(eq(users.id, maria.id)).run()
    expect(await deliver(db)).toEqual({ sent: [], dropped: 1 })
  })
})

describe('news of a plan', () => {
  test('reaches members, the team, leads and admins, and nobody else', async () => {
    const db = openTestDatabase()
    const account = makeAccount(db)
    const readers = [
      makeMember(db, account).user,
      makeTeamMember(db, account).user,
      makeStaff(db, 'lead'),
      makeStaff(db, 'admin'),
    ]
    const others = [
      makeMember(db, makeAccount(db)).user,
      makeTeamMember(db, makeAccount(db)).user,
      makeUser(db),
      makeTeamMember(db, account, 'csm', { deactivatedAt: then }).user,
    ]
    for (const { email } of [...readers, ...others, { email: 'nobody@example.com' }])
      enqueue(db, { ...joined, to: email, accountId: account.id })
    const { sent, dropped } = await deliver(db)
    expect(sent.sort()).toEqual(readers.map(({ email }) => email).sort())
    expect(dropped).toBe(5)
  })

  test('is dropped for who was removed meanwhile', async () => {
    const db = openTestDatabase()
    const account = makeAccount(db)
    const { user: maria } = makeMember(db, account)
    const { user: priya } = makeTeamMember(db, account)
    for (const { email } of [maria, priya]) enqueue(db, { ...joined, to: email, accountId: account.id })
    db.update(memberships).set({ removedAt: then }).where(eq(memberships.userId, maria.id)).run()
    db.update(teamMembers).set({ removedAt: then }).where(eq(teamMembers.userId, priya.id)).run()
    expect(await deliver(db)).toEqual({ sent: [], dropped: 2 })
  })

  test('asks about a figure only while it waits', async () => {
    const db = openTestDatabase()
    const { to, accountId, goal, user } = openPlan(db)
    const waiting = makeMeasurement(db, makeOutcome(db, goal), { authorId: user.id })
    const settled = makeMeasurement(db, makeOutcome(db, goal), { authorId: user.id, verifiedAt: then })
    for (const { id } of [waiting, settled]) {
      const facts = { ...mailExamples['outcomes-to-confirm'], measurementId: id }
      enqueue(db, { kind: 'outcomes-to-confirm', facts, to, accountId })
    }
    expect(await deliver(db)).toEqual({ sent: [to], dropped: 1 })
    expect(db.select().from(measurements).all()).toHaveLength(2)
  })

  test('asks to agree terms only while that very version waits', async () => {
    const db = openTestDatabase()
    const { to, accountId, goal } = openPlan(db)
    const open = makeOutcome(db, goal, { openTerms: true })
    const agreed = makeOutcome(db, goal)
    const newer = makeOutcome(db, goal, { openTerms: true, termsNumber: 2 })
    for (const { id: outcomeId } of [open, agreed, newer]) {
      const facts = { ...mailExamples['outcomes-terms-proposed'], outcomeId, number: 1 }
      enqueue(db, { kind: 'outcomes-terms-proposed', facts, to, accountId })
    }
    expect(await deliver(db)).toEqual({ sent: [to], dropped: 2 })
  })

  test('proposes a goal only until it is agreed', async () => {
    const db = openTestDatabase()
    const { to, accountId, goal } = openPlan(db)
    const facts = { ...mailExamples['plan-goal-proposed'], goalId: goal.id }
    enqueue(db, { kind: 'plan-goal-proposed', facts, to, accountId })
    expect(await deliver(db)).toEqual({ sent: [], dropped: 1 })
    db.update(goals).set({ agreedAt: null }).run()
    enqueue(db, { kind: 'plan-goal-proposed', facts, to, accountId })
    expect(await deliver(db)).toEqual({ sent: [to], dropped: 1 })
  })

  test('asks to accept a step only while it is done and nobody has', async () => {
    const db = openTestDatabase()
    const { to, accountId, user } = openPlan(db)
    const completion = { completedAt: then, completedBy: user.id, completedSide: 'vendor' as const }
    const steps = [
      makeMilestone(db, { id: accountId }, { ...completion, needsAcceptance: true }),
      makeMilestone(db, { id: accountId }, { ...completion, acceptedAt: then, acceptedSide: 'customer' }),
      makeMilestone(db, { id: accountId }, { needsAcceptance: true }),
      makeMilestone(db, { id: accountId }, { ...completion, visibility: 'internal' }),
    ]
    for (const { id } of steps) {
      const facts = { ...mailExamples['plan-step-to-accept'], milestoneId: id }
      enqueue(db, { kind: 'plan-step-to-accept', facts, to, accountId })
    }
    expect(await deliver(db)).toEqual({ sent: [to], dropped: 3 })
  })
})

const joined: Extract<Mail, { kind: 'accounts-joined' }> = {
  kind: 'accounts-joined',
  facts: mailExamples['accounts-joined'],
}

function openPlan(db: Db) {
  const account = makeAccount(db)
  const { user } = makeMember(db, account, 'approver')
  return { to: user.email, accountId: account.id, goal: makeGoal(db, account), user }
}

async function deliver(db: Db, clock = storyClock()) {
  const transport = keepingTransport()
  await deliverDueEmails(makeDelivery(db, { transport, clock: clock.at }))
  const dropped = db
    .select()
    .from(outbox)
    .all()
    .filter(({ droppedAt }) => droppedAt !== null).length
  return { sent: transport.kept.map(({ to }) => to), dropped }
}
