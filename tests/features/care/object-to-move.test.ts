import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { lastMoves } from '#app/features/care/move-queries.server.ts'
import { objectToMove } from '#app/features/care/object-to-move.server.ts'
import { recordSignature } from '#app/features/care/record-signature.server.ts'
import { remindOfMove } from '#app/features/care/remind-of-move.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { stepBack } from '#app/features/care/step-back.server.ts'
import { handoffs, stageOwners } from '#db/schema/care.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { kindsOf, on, openReadyStory, refused, signing, spellsOf, stageOf, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const may25 = on('2026-05-25')
const june = on('2026-06-10')
const reason = 'I agreed to the goals, and not yet to how they are to be reached.'

/** In Align since 25 May by a signature that Henrik recorded; a handoff waits for Tom. */
function openRecorded() {
  const story = openReadyStory()
  const { db, account, priya, henrik } = story
  const tom = makeStaff(db, 'csm', { name: 'Tom Reyes' })
  const named = { accountId: account.id, namedAt: may5.now }
  db.insert(stageOwners)
    .values({ ...named, stage: 'capture', userId: priya.user.id })
    .run()
  db.insert(stageOwners)
    .values({ ...named, stage: 'align', userId: tom.id })
    .run()
  done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
  write(db, (tx) => ok(remindOfMove(tx, account.id, on('2026-05-11'))))
  const input = { ...signing(db, priya.actor, may25), note: 'By phone on 20 May.' }
  done(db, recordSignature, { as: henrik.actor, input, at: may25 })
  takeMails(db)
  return story
}

test('an approver objects: the account returns, what is open there is closed, and the team is told', () => {
  const { db, account, maria, transitionId } = openRecorded()
  const since = kindsOf(db, account.id).length
  done(db, objectToMove, { as: maria.actor, input: { transitionId, reason }, at: june })
  expect(stageOf(db, account.id)).toBe('capture')
  expect(spellsOf(db, account.id).slice(1)).toEqual(['align moved 2026-05-25', 'capture returned 2026-06-10'])
  expect(takeMails(db)).toEqual(['care-move-objected priya'])
  expect(kindsOf(db, account.id, since)).toEqual(['move-objected'])
  expect(db.select().from(handoffs).get()?.cancelledAt).toEqual(june.now)
  expect(lastMoves(db, account.id)).toMatchObject([
    { transitionId, state: 'returned', by: 'Maria Oliveira', side: 'customer', reason, endedAt: june.now },
  ])
  const message = 'Your side has objected to this move already.'
  const again = { transitionId, reason }
  refused(db, objectToMove, {
    as: maria.actor,
    input: again,
    at: june,
    because: { code: 'already-done', message },
  })
})

test('on the thirtieth day, and not a minute after it', () => {
  const { db, account, maria, transitionId } = openRecorded()
  const input = { transitionId, reason }
  const message = 'The time to object ended on 24 June 2026. Ask the team to step back instead.'
  refused(db, objectToMove, {
    ...{ as: maria.actor, input, at: on('2026-06-24', '07:01') },
    because: { code: 'invalid', message },
  })
  done(db, objectToMove, { as: maria.actor, input, at: on('2026-06-24') })
  expect(stageOf(db, account.id)).toBe('capture')
})

test('only approvers of this account, only to what was recorded, only while the account is there', () => {
  const { db, jonas, priya, stranger, maria, henrik, transitionId } = openRecorded()
  const input = { transitionId, reason }
  for (const actor of [jonas.actor, priya.actor, henrik.actor])
    refused(db, objectToMove, { as: actor, input, at: june, because: { code: 'not-allowed' } })
  refused(db, objectToMove, { as: stranger.actor, input, at: june, because: { code: 'not-found' } })
  const back = { toStage: 'capture' as const, reason: 'Wrong team.' }
  done(db, stepBack, { as: priya.actor, input: back, at: june })
  const message = 'Northwind has gone on from there since. Nothing has changed.'
  refused(db, objectToMove, { as: maria.actor, input, at: june, because: { code: 'invalid', message } })
  const own = openReadyStory()
  for (const { actor } of [own.priya, own.maria])
    done(own.db, signMove, { as: actor, input: signing(own.db, actor, may5), at: may5 })
  refused(own.db, objectToMove, {
    ...{ as: own.maria.actor, input: { transitionId: own.transitionId, reason }, at: june },
    because: { code: 'invalid', message: 'Only a signature that the vendor recorded can be objected to.' },
  })
  expect(own.db.select().from(handoffs).where(eq(handoffs.accountId, own.account.id)).all()).toEqual([])
})
