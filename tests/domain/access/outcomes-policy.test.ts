import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import {
  mayAgreeSomeTerms,
  mayAgreeTerms,
  mayCorrect,
  mayDispute,
  mayEditOutcomes,
  mayEndDispute,
  mayNameShare,
  mayReport,
  maySeeRoi,
  mayVerify,
  mayVerifySome,
} from '#app/domain/access/outcomes-policy.ts'

const customer = { side: 'customer', accountId: 'a', userId: 'me', name: 'Maria', isPreview: false } as const
const vendor = { side: 'vendor', accountId: 'a', userId: 'me', name: 'Priya', isOnTeam: true } as const

const actors = {
  viewer: { ...customer, role: 'viewer' },
  contributor: { ...customer, role: 'contributor' },
  approver: { ...customer, role: 'approver' },
  csm: { ...vendor, staffRole: 'csm' },
  lead: { ...vendor, staffRole: 'lead' },
  admin: { ...vendor, staffRole: 'admin' },
  preview: { ...customer, role: 'contributor', isPreview: true },
} as const satisfies Record<string, PlanActor>

const who = (may: (actor: PlanActor) => boolean) =>
  Object.entries(actors)
    .filter(([, actor]) => may(actor))
    .map(([name]) => name)

const editors = ['contributor', 'approver', 'csm', 'lead', 'admin']

test('everybody but viewers and a staff member looking in may report, correct and edit', () => {
  expect(who(mayReport)).toEqual(editors)
  expect(who(mayCorrect)).toEqual(editors)
  expect(who(mayEditOutcomes)).toEqual(editors)
})

test('the vendor never verifies; of the customer approvers do, and whoever owns the goal', () => {
  const theirs = { authorId: 'somebody', customerOwnerUserId: 'somebody' }
  expect(who(mayVerifySome)).toEqual(['contributor', 'approver'])
  expect(who((actor) => mayVerify(actor, theirs))).toEqual(['approver'])
  expect(who((actor) => mayVerify(actor, { ...theirs, customerOwnerUserId: 'me' }))).toEqual([
    'contributor',
    'approver',
  ])
  expect(who((actor) => mayVerify(actor, { ...theirs, customerOwnerUserId: null }))).toEqual(['approver'])
})

test('nobody but an approver verifies what they wrote themself, but an owner may dispute it', () => {
  const own = { authorId: 'me', customerOwnerUserId: 'me' }
  expect(who((actor) => mayVerify(actor, own))).toEqual(['approver'])
  expect(who((actor) => mayDispute(actor, own))).toEqual(['contributor', 'approver'])
  expect(who((actor) => mayDispute(actor, { customerOwnerUserId: 'somebody' }))).toEqual(['approver'])
})

test('a dispute is withdrawn by who raised it or by an approver', () => {
  expect(who((actor) => mayEndDispute(actor, { disputedBy: 'me' }))).toEqual(['contributor', 'approver'])
  expect(who((actor) => mayEndDispute(actor, { disputedBy: 'somebody' }))).toEqual(['approver'])
})

test('terms are agreed by an approver or the goal’s owner; the share is the customer’s word, never the vendor’s', () => {
  expect(who(mayAgreeSomeTerms)).toEqual(['contributor', 'approver'])
  expect(who((actor) => mayAgreeTerms(actor, { customerOwnerUserId: 'somebody' }))).toEqual(['approver'])
  expect(who((actor) => mayAgreeTerms(actor, { customerOwnerUserId: 'me' }))).toEqual([
    'contributor',
    'approver',
  ])
  expect(who((actor) => mayAgreeTerms(actor, { customerOwnerUserId: null }))).toEqual(['approver'])
  expect(who(mayNameShare)).toEqual(['contributor', 'approver'])
})

test('the ROI multiple is for staff and approvers; looking in shows what a contributor sees', () => {
  expect(who(maySeeRoi)).toEqual(['approver', 'csm', 'lead', 'admin'])
})
