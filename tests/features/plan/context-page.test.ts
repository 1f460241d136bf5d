import { expect, test } from 'vitest'
import { compileVocabulary } from '#app/domain/care/vocabulary.ts'
import { contextPage } from '#app/features/plan/context-page.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeContext } from '#tests/factories/plan.ts'
import { makePromise } from '#tests/factories/words.ts'
import { may4, openPlanStory } from './plan-story.ts'

const words = {
  vocabulary: compileVocabulary(['Lumen dashboard', 'SmartSync', 'Board']),
  allowed: new Set(['board']),
}

test('the page tells who wrote what, with what changed in each version', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const at = { writtenBy: priya.user.id, writtenAt: momentAt('2026-05-01T10:00:00Z').now }
  makeContext(db, account, { number: 1, challenge: 'We re-key numbers.', success: '', ...at })
  const changed = { writtenBy: jonas.user.id, writtenAt: momentAt('2026-05-03T22:30:00Z').now }
  makeContext(db, account, { number: 2, challenge: 'We still re-key numbers.', success: '', ...changed })
  const reading = { timeZone: 'Europe/Berlin', now: may4.now }
  expect(contextPage(db, { actor: jonas.actor, reading, words })).toEqual({
    current: {
      ...{ number: 2, headline: '', challenge: 'We still re-key numbers.', success: '' },
      ...{ writtenBy: 'Jonas Thiel', writtenOn: '4 May', confirmed: null },
      ...{ words: 5, terms: [] },
      runs: { headline: [], challenge: [{ text: 'We still re-key numbers.', isTerm: false }], success: [] },
    },
    promises: { all: 0, open: 0 },
    isVendor: false,
    versions: [
      {
        ...{
          number: 2,
          writtenBy: 'Jonas Thiel',
          writtenAt: '4 May 2026, 00:30',
          iso: '2026-05-03T22:30:00.000Z',
        },
        confirmedBy: null,
        changes: [
          {
            title: 'The challenge',
            parts: [
              { kind: 'same', text: 'We ' },
              { kind: 'added', text: 'still ' },
              { kind: 'same', text: 're-key numbers.' },
            ],
          },
        ],
      },
      {
        ...{
          number: 1,
          writtenBy: 'Priya Shah',
          writtenAt: '1 May 2026, 12:00',
          iso: '2026-05-01T10:00:00.000Z',
        },
        confirmedBy: null,
        changes: [{ title: 'The challenge', parts: [{ kind: 'added', text: 'We re-key numbers.' }] }],
      },
    ],
    hasOlder: false,
    may: { edit: true, confirm: true },
  })
})

test('the vendor’s terms are marked for those who can say it otherwise, but not what is allowed here', () => {
  const { db, account, jonas, priya, vera, preview } = openPlanStory()
  const challenge = 'They want a Lumen dashboard and SmartSync on every board.'
  makeContext(db, account, { headline: 'Our smart-sync', challenge, success: '' })
  const reading = { timeZone: 'Europe/Berlin', now: may4.now }
  const shown = (actor: typeof jonas.actor | typeof priya.actor) =>
    contextPage(db, { actor, reading, words }).current
  for (const { actor } of [jonas, priya]) {
    expect(shown(actor)?.terms).toEqual(['smart-sync', 'Lumen dashboard', 'SmartSync'])
    expect(shown(actor)?.runs.challenge).toEqual([
      { text: 'They want a ', isTerm: false },
      { text: 'Lumen dashboard', isTerm: true },
      { text: ' and ', isTerm: false },
      { text: 'SmartSync', isTerm: true },
      { text: ' on every board.', isTerm: false },
    ])
    expect(shown(actor)?.words).toBe(10)
  }
  for (const actor of [vera.actor, preview]) {
    expect(shown(actor)?.terms).toEqual([])
    expect(shown(actor)?.runs.challenge).toEqual([{ text: challenge, isTerm: false }])
  }
})

test('promises beside the context are counted as far as the reader sees them', () => {
  const { db, account, elsewhere, jonas, priya } = openPlanStory()
  makePromise(db, account)
  makePromise(db, account, { settledAt: may4.now, settledAs: 'dropped' })
  makePromise(db, account, { visibility: 'internal' })
  makePromise(db, elsewhere)
  const reading = { timeZone: 'Europe/Berlin', now: may4.now }
  expect(contextPage(db, { actor: jonas.actor, reading, words }).promises).toEqual({ all: 2, open: 1 })
  expect(contextPage(db, { actor: priya.actor, reading, words }).promises).toEqual({ all: 3, open: 2 })
})
