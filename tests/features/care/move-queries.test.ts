import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import { declineMove } from '#app/features/care/decline-move.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { mayProposeNow, passedMoves } from '#app/features/care/move-queries.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { stageHistory } from '#app/features/care/stage-history.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { moveSeenBy, on, openCareStory, openReadyStory, signing } from './move-story.ts'

const may5 = on('2026-05-05')
const may6 = on('2026-05-06')

function maySee(db: Db, actor: PlanActor) {
  const account = db.select().from(accounts).where(eq(accounts.id, actor.accountId)).get()
  const gathered = gatherEvidence(db, { accountId: actor.accountId, now: may5.now })
  if (!account || !gathered) throw new Error('no account')
  const gate = evaluateGate(account.stage, gathered.evidence)
  return mayProposeNow(db, { actor, account, gate, now: may5.now })
}

test('each reader is told what they can do about the open move', () => {
  const { db, maria, jonas, vera, priya, henrik, preview } = openReadyStory()
  const may = (actor: PlanActor) => moveSeenBy(db, actor, may5)?.may
  const nothing = { sign: false, signsFor: null, decline: false, withdraw: false, record: false }
  expect(may(maria.actor)).toEqual({ ...nothing, sign: true, decline: true })
  for (const actor of [jonas.actor, vera.actor, preview]) expect(may(actor)).toEqual(nothing)
  for (const { actor } of [priya, henrik])
    expect(may(actor)).toEqual({ ...nothing, sign: true, decline: true, withdraw: true })
  done(db, signMove, { as: maria.actor, input: signing(db, maria.actor, may5), at: may5 })
  expect(may(maria.actor)).toEqual({ ...nothing, decline: true })
  expect(moveSeenBy(db, priya.actor, may6)).toMatchObject({ missing: ['vendor'], proposedBy: null })
})

test('a move can be proposed where the gate is ready and none is open', () => {
  const unready = openCareStory()
  expect(maySee(unready.db, unready.priya.actor)).toBe(false)
  const { db, maria, priya, jonas, transitionId } = openReadyStory()
  expect(maySee(db, priya.actor)).toBe(false)
  done(db, declineMove, { as: maria.actor, input: { transitionId, reason: 'Later.' }, at: may5 })
  expect([priya, maria, jonas].map(({ actor }) => maySee(db, actor))).toEqual([true, true, false])
})

test('the history of stages gives each spell its last day', () => {
  const { db, account, maria, priya, transitionId } = openReadyStory()
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may6), at: may6 })
  expect(stageHistory(db, account.id).spells).toMatchObject([
    { stage: 'capture', enteredOn: '2026-04-20', leftOn: '2026-05-06', cause: 'opened' },
    { stage: 'align', enteredOn: '2026-05-06', leftOn: null, cause: 'moved', by: 'Maria Oliveira' },
  ])
  const row = { ...account, stage: 'align' as const }
  expect(passedMoves(db, { actor: maria.actor, account: row, now: may6.now })).toMatchObject([
    { transitionId, isRecorded: false, objectionUntil: null, mayObject: false, passedAt: may6.now },
  ])
})
