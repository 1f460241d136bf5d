import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { changeMemberRole } from '#app/features/accounts/change-member-role.server.ts'
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { removeTeamMember } from '#app/features/accounts/remove-team-member.server.ts'
import { endWaiver } from '#app/features/care/end-waiver.server.ts'
import { grantWaiver } from '#app/features/care/grant-waiver.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { addGoal } from '#app/features/plan/add-goal.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { markStakeholderDeparted } from '#app/features/plan/mark-stakeholder-departed.server.ts'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { transitionSignatures } from '#db/schema/care.ts'
import { contextVersions, stakeholders } from '#db/schema/plan.ts'
import { makeTeamMember } from '#tests/factories/people.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import {
  moveSeenBy,
  on,
  openCareStory,
  openId,
  openReadyStory,
  signing,
  stageOf,
  takeMails,
} from './move-story.ts'

const may5 = on('2026-05-05')
const may6 = on('2026-05-06')
const may7 = on('2026-05-07')

/** The move is proposed, and Priya has signed it on 5 May. */
function openHalfSigned() {
  const story = openReadyStory()
  const { db, priya } = story
  done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
  takeMails(db)
  return story
}

const voidOnes = (db: Db) =>
  db
    .select()
    .from(transitionSignatures)
    .all()
    .filter(({ voidedAt }) => voidedAt !== null)

const membershipOf = (db: Db, userId: string) =>
  db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.removedAt)))
    .get()?.id ?? ''

/** An edit of the context: its words stand on their own, so a new version takes the confirmation away. */
function rewriteContext({ db, account, priya }: ReturnType<typeof openReadyStory>) {
  const now = db.select().from(contextVersions).where(eq(contextVersions.accountId, account.id)).get()
  const was = { headline: now?.headline ?? '', challenge: now?.challenge ?? '', success: now?.success ?? '' }
  const values = { ...was, headline: 'Close in two days' }
  done(db, writeContext, { as: priya.actor, input: { edit: { values, was } }, at: may6 })
}

test('an edit of what met a criterion voids the first signature, says why, and asks its signer again', () => {
  const story = openHalfSigned()
  const { db, account, priya, maria, transitionId } = story
  rewriteContext(story)
  const because =
    '“The challenge and what success looks like are written down”: what it rested on has changed'
  expect(voidOnes(db)).toMatchObject([{ side: 'vendor', voidedAt: may6.now, voidedBecause: because }])
  expect(historyOf(db, account.id).at(-1)).toEqual({
    ...{ kind: 'signature-voided', visibility: 'shared', actor: null },
    ...{ facts: { transitionId, toStage: 'align', side: 'vendor' }, texts: { because } },
  })
  expect(takeMails(db)).toEqual(['care-signature-void priya'])
  expect(moveSeenBy(db, priya.actor, may6)).toMatchObject({
    signatures: [],
    askedAgain: [{ side: 'vendor', name: 'Priya Shah', because, at: may6.now }],
    expectedHash: null,
  })
  done(db, confirmContext, { as: maria.actor, input: { number: '2' }, at: may7 })
  expect(openId(db, account.id)).toBe(transitionId)
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may7), at: may7 })
  expect(stageOf(db, account.id)).toBe('align')
})

test('another name of who confirmed, and another zone of the account, void nothing', () => {
  const { db, account, maria } = openHalfSigned()
  const seen = signing(db, maria.actor, may5)
  db.update(users).set({ name: 'Maria Costa' }).where(eq(users.id, maria.user.id)).run()
  db.update(accounts).set({ timeZone: 'Pacific/Honolulu' }).where(eq(accounts.id, account.id)).run()
  expect(signing(db, maria.actor, may6)).toEqual(seen)
  done(db, signMove, { as: maria.actor, input: seen, at: may6 })
  expect(stageOf(db, account.id)).toBe('align')
})

test('an unrelated edit voids nothing, nor does further evidence', () => {
  const { db, account, priya, maria, otto } = openHalfSigned()
  const seen = signing(db, maria.actor, may5)
  const fields = { why: '', customerOwnerId: '', vendorOwnerId: '', targetDate: '' }
  const goal = { title: 'Fewer regions by hand', priority: 'normal', progress: 'not_started', ...fields }
  done(db, addGoal, { as: priya.actor, input: goal as Parameters<typeof addGoal>[2], at: may6 })
  db.update(stakeholders)
    .set({ doesControlBudget: true })
    .where(eq(stakeholders.id, otto.stakeholder.id))
    .run()
  expect(voidOnes(db)).toEqual([])
  expect(signing(db, maria.actor, may6)).toEqual(seen)
  done(db, signMove, { as: maria.actor, input: seen, at: may6 })
  expect(stageOf(db, account.id)).toBe('align')
})

test('a decision maker who leaves voids it', () => {
  const { db, priya, maria } = openHalfSigned()
  const input = { stakeholderId: maria.stakeholder.id }
  done(db, markStakeholderDeparted, { as: priya.actor, input, at: may6 })
  expect(voidOnes(db)).toMatchObject([
    { voidedBecause: '“Who controls the budget and who influences renewal is known”: this is no longer so' },
  ])
})

describe('what a lead let go', () => {
  const waive = { criterion: 'context_confirmed' as const, reason: 'They confirm by mail only.' }

  test('is part of what is signed: asked for again, the signature is void', () => {
    const { db, priya, henrik } = openCareStory()
    const { waiverId } = done(db, grantWaiver, { as: henrik.actor, input: waive, at: may5 })
    done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
    done(db, endWaiver, { as: henrik.actor, input: { waiverId }, at: may6 })
    expect(voidOnes(db)).toMatchObject([
      { voidedBecause: '“The customer confirms the text”: it is asked for again' },
    ])
  })

  test('after a signature, for something that was met, voids nothing', () => {
    const { db, henrik } = openHalfSigned()
    done(db, grantWaiver, { as: henrik.actor, input: waive, at: may6 })
    expect(voidOnes(db)).toEqual([])
  })
})

describe('a signature goes with its signer’s place', () => {
  const openCustomerSigned = () => {
    const story = openReadyStory()
    const { db, maria } = story
    done(db, signMove, { as: maria.actor, input: signing(db, maria.actor, may5), at: may5 })
    takeMails(db)
    return story
  }

  test('an approver who is removed: the other approvers are asked, from now', () => {
    const { db, priya, maria } = openCustomerSigned()
    const input = { membershipId: membershipOf(db, maria.user.id) }
    done(db, removeMember, { as: priya.actor, input, at: may6 })
    const because = 'Maria Oliveira does not sign for this plan any more'
    expect(voidOnes(db)).toMatchObject([{ side: 'customer', voidedBecause: because }])
    expect(takeMails(db)).toEqual(['care-signature-void otto'])
    expect(moveSeenBy(db, priya.actor, may6)).toMatchObject({ askedAt: may6.now, remindedAt: null })
  })

  test('an approver who becomes a contributor', () => {
    const { db, otto, maria } = openCustomerSigned()
    const edit = { values: { role: 'contributor' as const }, was: { role: 'approver' as const } }
    const input = { membershipId: membershipOf(db, maria.user.id), edit }
    done(db, changeMemberRole, { as: otto.actor, input, at: may6 })
    expect(voidOnes(db)).toHaveLength(1)
  })

  test('somebody of the vendor who leaves the team', () => {
    const { db, account, priya, henrik } = openHalfSigned()
    makeTeamMember(db, account)
    done(db, removeTeamMember, { as: henrik.actor, input: { userId: priya.user.id }, at: may6 })
    expect(voidOnes(db)).toMatchObject([
      { side: 'vendor', voidedBecause: 'Priya Shah does not sign for this plan any more' },
    ])
  })
})
