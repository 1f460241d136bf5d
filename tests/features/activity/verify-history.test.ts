import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

/** Two accounts with five lines each, written alternately, and one line of the deployment. Triggers are off. */
function historyToSpoil() {
  const db = openTestDatabase()
  const [a, b] = [makeAccount(db), makeAccount(db)]
  const actorId = makeUser(db).id
  write(db, (tx) => {
    for (let line = 1; line <= 5; line++)
      for (const { id: accountId } of [a, b])
        recordEvent(
          tx,
          {
            kind: 'goal-changed',
            accountId,
            actorId,
            goalId: `G${line}`,
            texts: { goal: `Goal ${line}`, fields: 'why' },
          },
          momentAt(),
        )
    recordEvent(
      tx,
      { kind: 'vendor-changed', accountId: null, actorId, texts: { fields: 'name' } },
      momentAt(),
    )
    return ok(null)
  })
  for (const trigger of [
    'events_are_not_changed',
    'events_are_not_deleted',
    'event_texts_are_only_erased',
    'event_texts_are_not_deleted',
  ])
    db.$client.exec(`drop trigger ${trigger}`)
  const spoil = (statement: string) => {
    db.$client.pragma('foreign_keys = OFF')
    db.$client.prepare(statement).run({ chain: a.id })
    return verifyHistory(db)
  }
  return { db, a, b, spoil }
}

const third = 'chain = :chain and number = 3'
const textsOfThird = `event_id = (select id from events where ${third})`

test('an untouched history is whole, and everything in it is counted', () => {
  const { db } = historyToSpoil()
  expect(verifyHistory(db)).toEqual({
    isWhole: true,
    chains: 3,
    events: 11,
    texts: 21,
    erasedTexts: 0,
    broken: [],
    missingLines: 0,
  })
})

test('an empty history is whole', () => {
  expect(verifyHistory(openTestDatabase())).toMatchObject({ isWhole: true, chains: 0, events: 0 })
})

test('erased words do not break a chain', () => {
  const { spoil } = historyToSpoil()
  const verdict = spoil(`update event_texts set text = null where ${textsOfThird}`)
  expect(verdict).toMatchObject({ isWhole: true, texts: 19, erasedTexts: 2 })
})

test.each([
  ['kind', "'goal-agreed'"],
  ['actor_id', 'null'],
  ['visibility', "'internal'"],
  ['at', 'at + 1'],
  ['facts', "replace(facts, 'G3', 'G4')"],
  ['hash', 'zeroblob(32)'],
])('altering %s of one line is found', (column, value) => {
  const { a, spoil } = historyToSpoil()
  const verdict = spoil(`update events set ${column} = ${value} where ${third}`)
  expect(verdict.isWhole).toBe(false)
  expect(verdict.broken).toEqual([{ chain: a.id, number: 3, why: 'it is not what was recorded' }])
})

test('a line taken out of the middle is found, at its place', () => {
  const { a, spoil } = historyToSpoil()
  const verdict = spoil(`delete from events where ${third}`)
  expect(verdict.broken).toEqual([{ chain: a.id, number: 3, why: 'line 3 is missing' }])
  expect(verdict).toMatchObject({ isWhole: false, missingLines: 1 })
})

test('lines cut off the end are missed', () => {
  const { spoil } = historyToSpoil()
  const verdict = spoil('delete from events where chain = :chain and number > 3')
  expect(verdict).toMatchObject({ isWhole: false, missingLines: 2, broken: [] })
})

test('two lines that changed places are found', () => {
  const { db, a, spoil } = historyToSpoil()
  db.$client.prepare('update events set number = 99 where chain = ? and number = 2').run(a.id)
  db.$client.prepare('update events set number = 2 where chain = ? and number = 3').run(a.id)
  const verdict = spoil('update events set number = 3 where chain = :chain and number = 99')
  expect(verdict.broken).toEqual([{ chain: a.id, number: 2, why: 'it is not what was recorded' }])
})

test('a line moved over to another account is found on both', () => {
  const { a, b, spoil } = historyToSpoil()
  const verdict = spoil(`update events set number = 6, chain = '${b.id}' where chain = :chain and number = 5`)
  expect(verdict.broken).toEqual([{ chain: b.id, number: 6, why: 'it does not stand where it was written' }])
  expect(verdict.isWhole).toBe(false)
  expect(a.id).not.toBe(b.id)
})

test('words that were changed, taken away or added are found', () => {
  const changed = historyToSpoil()
  expect(
    changed.spoil(`update event_texts set text = 'Goal 9' where field = 'goal' and ${textsOfThird}`).broken,
  ).toEqual([{ chain: changed.a.id, number: 3, why: 'its words "goal" are not the recorded ones' }])
  const taken = historyToSpoil()
  expect(taken.spoil(`delete from event_texts where field = 'goal' and ${textsOfThird}`).broken).toEqual([
    { chain: taken.a.id, number: 3, why: 'its words "goal" were taken away' },
  ])
  const added = historyToSpoil()
  expect(
    added.spoil(
      `insert into event_texts select event_id, 'zzz', salt, text from event_texts where field = 'goal' and ${textsOfThird}`,
    ).broken,
  ).toEqual([{ chain: added.a.id, number: 3, why: 'its words "zzz" were added later' }])
})

test('every broken chain is named once, with its first broken place', () => {
  const { a, b, spoil } = historyToSpoil()
  const verdict = spoil("update events set kind = 'goal-added' where number >= 4 and :chain <> ''")
  expect(verdict.broken.map(({ chain, number }) => ({ chain, number }))).toEqual(
    [a.id, b.id].sort().map((chain) => ({ chain, number: 4 })),
  )
})
