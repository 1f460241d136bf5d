import { expect, test } from 'vitest'
import type { CustomerActor, PlanActor, VendorActor } from '#app/domain/access/actor.ts'
import {
  mayAcceptStep,
  mayAgreeGoal,
  mayAgreeSomeGoal,
  mayComment,
  mayCommentInternally,
  mayConfirmContext,
  mayDeleteComment,
  mayEditComment,
  mayEditPlan,
  mayEditPrivateHalf,
  mayMakeOwner,
  mayProposeGoals,
  maySeeInternal,
  maySeePlan,
  maySetGateMarks,
  maySettleThread,
  ownsGoal,
} from '#app/domain/access/plan-policy.ts'

const customer = (role: CustomerActor['role'], isPreview = false): CustomerActor => ({
  ...{ side: 'customer', accountId: 'account', userId: role, name: role, role, isPreview },
})
const vendor = (staffRole: VendorActor['staffRole']): VendorActor => ({
  ...{ side: 'vendor', accountId: 'account', userId: staffRole, name: staffRole, staffRole, isOnTeam: true },
})

const actors = {
  viewer: customer('viewer'),
  contributor: customer('contributor'),
  approver: customer('approver'),
  onlooker: customer('contributor', true),
  csm: vendor('csm'),
  lead: vendor('lead'),
  admin: vendor('admin'),
}
type Who = keyof typeof actors
const everybody = Object.keys(actors) as Who[]
const staff: Who[] = ['csm', 'lead', 'admin']

/** DOMAIN.md §7, row by row: who may, and nobody else. */
test.each<[string, (actor: PlanActor) => boolean, Who[]]>([
  ['read the shared plan', maySeePlan, everybody],
  ['comment', mayComment, ['viewer', 'contributor', 'approver', ...staff]],
  ['edit goals, milestones, people', mayEditPlan, ['contributor', 'approver', ...staff]],
  ['set what a gate waits for', maySetGateMarks, ['approver', ...staff]],
  ['propose goals', mayProposeGoals, ['contributor', 'approver', ...staff]],
  ['agree some goal', mayAgreeSomeGoal, ['contributor', 'approver', ...staff]],
  ['confirm the context', mayConfirmContext, ['contributor', 'approver']],
  ['see what is internal', maySeeInternal, staff],
  ['comment internally', mayCommentInternally, staff],
  ['keep the private half', mayEditPrivateHalf, staff],
])('%s', (_, policy, who) => {
  expect(everybody.filter((name) => policy(actors[name]))).toEqual(who)
})

test('a goal is agreed by the side that did not propose it', () => {
  const agreeing = (proposedSide: 'customer' | 'vendor', customerOwnerUserId: string | null = null) =>
    everybody.filter((name) => mayAgreeGoal(actors[name], { proposedSide, customerOwnerUserId }))
  expect(agreeing('vendor')).toEqual(['approver'])
  expect(agreeing('customer')).toEqual(staff)
})

test('the goal’s customer owner agrees too, unless they only read', () => {
  const mayOwn = (role: 'viewer' | 'contributor') =>
    mayAgreeGoal(actors[role], { proposedSide: 'vendor', customerOwnerUserId: role })
  expect([mayOwn('viewer'), mayOwn('contributor')]).toEqual([false, true])
  expect(ownsGoal(actors.onlooker, { customerOwnerUserId: 'contributor' })).toBe(false)
  expect(ownsGoal(actors.csm, { customerOwnerUserId: 'csm' })).toBe(false)
  expect(ownsGoal(actors.contributor, { customerOwnerUserId: null })).toBe(false)
})

test('a contributor makes nobody owner of a goal who is themself; approvers and the vendor name whom they like', () => {
  const contributor = customer('contributor')
  expect(mayMakeOwner(contributor, { userId: contributor.userId })).toBe(false)
  expect(mayMakeOwner(contributor, { userId: 'another' })).toBe(true)
  expect(mayMakeOwner(contributor, { userId: null })).toBe(true)
  const approver = customer('approver')
  expect(mayMakeOwner(approver, { userId: approver.userId })).toBe(true)
  expect(mayMakeOwner(customer('viewer'), { userId: null })).toBe(false)
})

test('a step is accepted by an editor of the side that did not complete it; an open one by nobody', () => {
  const accepting = (completedSide: 'customer' | 'vendor' | null) =>
    everybody.filter((name) => mayAcceptStep(actors[name], { completedSide }))
  expect(accepting('vendor')).toEqual(['contributor', 'approver'])
  expect(accepting('customer')).toEqual(staff)
  expect(accepting(null)).toEqual([])
})

test('words are changed by their author alone, and taken back by them or, for the vendor’s people, by a lead', () => {
  const editing = (authorId: Who) => everybody.filter((name) => mayEditComment(actors[name], { authorId }))
  expect(editing('viewer')).toEqual(['viewer'])
  expect(editing('csm')).toEqual(['csm'])
  expect(mayEditComment(actors.onlooker, { authorId: 'contributor' })).toBe(false)
  const removing = (authorId: Who, authorSide: 'customer' | 'vendor') =>
    everybody.filter((name) => mayDeleteComment(actors[name], { authorId, authorSide }))
  expect(removing('viewer', 'customer')).toEqual(['viewer'])
  expect(removing('csm', 'vendor')).toEqual(staff)
  expect(removing('admin', 'vendor')).toEqual(['lead', 'admin'])
})

test('a thread is settled by whoever edits the plan, and by whoever began it', () => {
  const settling = (authorId: string) =>
    everybody.filter((name) => maySettleThread(actors[name], { authorId }))
  expect(settling('somebody')).toEqual(['contributor', 'approver', ...staff])
  expect(settling('viewer')).toEqual(['viewer', 'contributor', 'approver', ...staff])
})
