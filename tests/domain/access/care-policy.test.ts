import { expect, test } from 'vitest'
import type { Person, PlanActor } from '#app/domain/access/actor.ts'
import {
  mayAcceptHandoff,
  mayAllowWord,
  mayAskForWaiver,
  mayAudit,
  mayManageStageTeam,
  mayManageVocabulary,
  mayNameDeputy,
  mayObject,
  mayProposeMove,
  mayRecordSignature,
  mayRest,
  maySignForCustomer,
  maySignForVendor,
  maySignSomething,
  mayStepBack,
  mayWaive,
  mayWithdrawMove,
  mayWriteHandoffNote,
} from '#app/domain/access/care-policy.ts'
import { actors, everybody, staff, type Who } from './actors.ts'

/** DOMAIN.md §7, row by row: who may, and nobody else. */
test.each<[string, (actor: PlanActor) => boolean, Who[]]>([
  ['sign for the vendor', maySignForVendor, staff],
  ['sign for the customer', (actor) => maySignForCustomer(actor, false), ['approver']],
  ['sign as a deputy', (actor) => maySignForCustomer(actor, true), ['contributor', 'approver']],
  ['sign something', maySignSomething, ['contributor', 'approver', ...staff]],
  ['propose a move', mayProposeMove, ['approver', ...staff]],
  ['withdraw a move', mayWithdrawMove, staff],
  ['waive', mayWaive, ['lead', 'admin']],
  ['ask for a waiver', mayAskForWaiver, staff],
  ['step back', mayStepBack, staff],
  ['record a signature', mayRecordSignature, ['lead', 'admin']],
  ['object', mayObject, ['approver']],
  ['rest and wake', mayRest, ['approver', ...staff]],
  ['name a deputy', mayNameDeputy, ['approver']],
  ['manage the stage team', mayManageStageTeam, staff],
  ['audit', mayAudit, staff],
  ['allow a word', mayAllowWord, staff],
])('%s', (_, policy, who) => {
  expect(everybody.filter((name) => policy(actors[name]))).toEqual(who)
})

test('a handoff is accepted by its receiver, or by a lead in their place', () => {
  const accepting = (toUserId: string) =>
    everybody.filter((name) => mayAcceptHandoff(actors[name], { toUserId }))
  expect(accepting('csm')).toEqual(['csm', 'lead', 'admin'])
  expect(accepting('somebody else')).toEqual(['lead', 'admin'])
})

test('the note of a handoff is its giver’s to write, or a lead’s in their place', () => {
  const writing = (fromUserId: string) =>
    everybody.filter((name) => mayWriteHandoffNote(actors[name], { fromUserId }))
  expect(writing('csm')).toEqual(['csm', 'lead', 'admin'])
  expect(writing('somebody else')).toEqual(['lead', 'admin'])
})

test('the vocabulary is an administrator’s', () => {
  const person = { userId: 'u', name: 'N', email: 'n@example.com' }
  const staffed = (['csm', 'lead', 'admin'] as const).map(
    (staffRole): Person => ({ ...person, kind: 'staff', staffRole }),
  )
  expect(staffed.map(mayManageVocabulary)).toEqual([false, false, true])
  expect(mayManageVocabulary({ ...person, kind: 'customer', staffRole: null })).toBe(false)
})
