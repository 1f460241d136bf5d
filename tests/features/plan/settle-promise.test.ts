import { expect, test } from 'vitest'
import { promisesPage } from '#app/features/plan/promises-page.server.ts'
import { settlePromise } from '#app/features/plan/settle-promise.server.ts'
import { makePromise } from '#tests/factories/words.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const reading = { timeZone: 'Europe/Berlin', now: may4.now }

test('a promise is confirmed, refuted or dropped, with a note, once', () => {
  const { db, account, jonas, maria } = openPlanStory()
  const promise = makePromise(db, account)
  const input = { promiseId: promise.id, as: 'refuted' as const, note: 'It was autumn.' }
  done(db, settlePromise, { as: jonas.actor, input })
  const page = promisesPage(db, { actor: maria.actor, reading })
  expect(page.open).toEqual([])
  expect(page.settled.map(({ settled }) => settled)).toEqual([
    { as: 'refuted', note: 'It was autumn.', about: 'Jonas Thiel, 4 May' },
  ])
  expect(historyOf(db, account.id)).toEqual([
    {
      kind: 'promise-settled',
      visibility: 'shared',
      actor: jonas.user.id,
      facts: { promiseId: promise.id, as: 'refuted' },
      texts: { promise: 'Live before summer' },
    },
  ])
  refused(db, settlePromise, {
    as: maria.actor,
    input: { ...input, as: 'confirmed' },
    because: {
      code: 'already-done',
      message: 'Somebody has said how it ended already. Reload the page to see it.',
    },
  })
})

test('an internal promise is not there for customers, and settled without their knowing', () => {
  const { db, account, maria, priya } = openPlanStory()
  const promise = makePromise(db, account, { visibility: 'internal' })
  const input = { promiseId: promise.id, as: 'dropped' as const, note: '' }
  refused(db, settlePromise, { as: maria.actor, input, because: { code: 'not-found' } })
  done(db, settlePromise, { as: priya.actor, input })
  expect(historyOf(db, account.id).map(({ visibility }) => visibility)).toEqual(['internal'])
  expect(promisesPage(db, { actor: maria.actor, reading })).toMatchObject({ open: [], settled: [] })
})

test('viewers settle nothing; another account’s promise is not there', () => {
  const { db, account, elsewhere, vera, maria } = openPlanStory()
  const input = { promiseId: makePromise(db, account).id, as: 'dropped' as const, note: '' }
  refused(db, settlePromise, { as: vera.actor, input, because: { code: 'not-allowed' } })
  const foreign = { ...input, promiseId: makePromise(db, elsewhere).id }
  refused(db, settlePromise, { as: maria.actor, input: foreign, because: { code: 'not-found' } })
})
