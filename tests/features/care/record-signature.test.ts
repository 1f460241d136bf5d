import { expect, test } from 'vitest'
import { criteriaOf } from '#app/domain/care/criteria.ts'
import { ok } from '#app/domain/refusal.ts'
import { grantWaiver } from '#app/features/care/grant-waiver.server.ts'
import { passedMoves } from '#app/features/care/move-queries.server.ts'
import { recordSignature } from '#app/features/care/record-signature.server.ts'
import { remindOfMove } from '#app/features/care/remind-of-move.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { write } from '#db/transaction.server.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { moveSeenBy, on, openReadyStory, refused, signing, stageOf, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
/** Asked on 4 May, reminded on 11 May: recording is open from 25 May at nine. */
const may11 = on('2026-05-11')
const may25 = on('2026-05-25')
const note = 'Maria agreed in the steering committee of 12 May, minutes attached.'
const link = 'https://lumen.example/minutes/12'
const upload = { sha256: 'a'.repeat(64), name: 'minutes.pdf', type: 'application/pdf', size: 12 }

function openAbsent() {
  const story = openReadyStory()
  const { db, account, priya } = story
  done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
  write(db, (tx) => ok(remindOfMove(tx, account.id, may11)))
  takeMails(db)
  return { ...story, press: { ...signing(db, priya.actor, may25), note, link } }
}

test('two mails and fourteen days later a lead records the agreement: the account moves, and it shows as recorded', () => {
  const { db, account, henrik, maria, transitionId, press } = openAbsent()
  expect(moveSeenBy(db, henrik.actor, may25)).toMatchObject({
    mayRecordFrom: may25.now,
    may: { record: true },
  })
  done(db, recordSignature, { as: henrik.actor, input: { ...press, upload }, at: may25 })
  expect(stageOf(db, account.id)).toBe('align')
  expect(takeMails(db)).toEqual([
    ...['care-move-passed priya', 'care-signature-recorded maria', 'care-signature-recorded otto'],
  ])
  const row = db
    .select()
    .from(accounts)
    .all()
    .find(({ id }) => id === account.id)
  if (!row) throw new Error('no account')
  const [passed] = passedMoves(db, { actor: maria.actor, account: row, now: may25.now })
  expect(passed).toMatchObject({ transitionId, isRecorded: true, mayObject: true, objection: null })
  expect(passed?.objectionUntil).toEqual(on('2026-06-24').now)
  expect(passed?.signatures[1]).toMatchObject({
    ...{ side: 'customer', name: 'Henrik Brandt', isRecorded: true },
    evidence: { note, link, file: { name: 'minutes.pdf' } },
  })
  expect(historyOf(db, account.id).at(-2)).toMatchObject({
    kind: 'move-signed',
    facts: { side: 'customer', isRecorded: true },
  })
})

test('not a minute earlier, not after one mail, not before the vendor has signed', () => {
  const { db, henrik, press } = openAbsent()
  const early = 'Northwind still has time to sign. You can record their agreement from 25 May 2026 on.'
  refused(db, recordSignature, {
    ...{ as: henrik.actor, input: press, at: on('2026-05-25', '06:59') },
    because: { code: 'invalid', message: early },
  })
  const once = openReadyStory()
  const input = { ...signing(once.db, once.maria.actor, may5), note }
  const twice = 'Northwind has to be asked by two mails first. The second goes seven days after the first.'
  refused(once.db, recordSignature, {
    ...{ as: once.henrik.actor, input, at: may25 },
    because: { code: 'invalid', message: twice },
  })
  write(once.db, (tx) => ok(remindOfMove(tx, once.account.id, may11)))
  refused(once.db, recordSignature, {
    ...{ as: once.henrik.actor, input, at: may25 },
    because: { code: 'invalid', message: 'Sign for Lumen first. Then record what the customer agreed to.' },
  })
})

test('not while an approver can still object to the last one: going on would take the thirty days away', () => {
  const { db, account, henrik, priya, maria, press } = openAbsent()
  done(db, recordSignature, { as: henrik.actor, input: press, at: may25 })
  for (const criterion of criteriaOf.align)
    done(db, grantWaiver, { as: henrik.actor, input: { criterion, reason: 'A pilot' }, at: may25 })
  const may26 = on('2026-05-26')
  done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may26), at: may26 })
  write(db, (tx) => ok(remindOfMove(tx, account.id, on('2026-06-01'))))
  const june20 = on('2026-06-20')
  expect(moveSeenBy(db, henrik.actor, june20)).toMatchObject({
    mayRecordFrom: on('2026-06-24').now,
    may: { record: false },
  })
  const input = { ...signing(db, priya.actor, june20), note }
  const message =
    'Northwind can object to the last agreement that was recorded until 24 June 2026. Their own people can sign before that.'
  const because = { code: 'invalid' as const, message }
  refused(db, recordSignature, { as: henrik.actor, input, at: june20, because })
  expect(moveSeenBy(db, maria.actor, june20)?.may.sign).toBe(true)
  done(db, recordSignature, { as: henrik.actor, input, at: on('2026-06-24', '07:01') })
  expect(stageOf(db, account.id)).toBe('reinforce')
})

test('only a lead records, only on this account, and not over a signature that is there', () => {
  const { db, priya, maria, henrik, stranger, press } = openAbsent()
  for (const actor of [priya.actor, maria.actor])
    refused(db, recordSignature, { as: actor, input: press, at: may25, because: { code: 'not-allowed' } })
  const elsewhere = { ...henrik.actor, accountId: stranger.actor.accountId }
  refused(db, recordSignature, { as: elsewhere, input: press, at: may25, because: { code: 'not-found' } })
  const { note: _, link: __, ...plain } = press
  done(db, signMove, { as: maria.actor, input: plain, at: may25 })
  const message = 'Both sides have signed: Northwind has moved to Align.'
  refused(db, recordSignature, {
    as: henrik.actor,
    input: press,
    at: may25,
    because: { code: 'already-done', message },
  })
})
