import { expect, test } from 'vitest'
import { addPromise } from '#app/features/plan/add-promise.server.ts'
import { promisesPage } from '#app/features/plan/promises-page.server.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const reading = { timeZone: 'Europe/Berlin', now: may4.now }
const shared = { text: 'Live before summer', origin: 'Offer, page 4', visibility: 'shared' as const }
const internal = { text: 'A hint at a discount', origin: '', visibility: 'internal' as const }

test('both sides write down what was promised; what is internal stays with the vendor', () => {
  const { db, account, jonas, priya, maria } = openPlanStory()
  const { promiseId } = done(db, addPromise, { as: jonas.actor, input: shared })
  done(db, addPromise, { as: priya.actor, input: internal })
  expect(promisesPage(db, { actor: maria.actor, reading })).toEqual({
    open: [
      {
        ...{ id: promiseId, text: 'Live before summer', origin: 'Offer, page 4', isInternal: false },
        ...{ added: 'Written down by Jonas Thiel, 4 May', settled: null },
      },
    ],
    settled: [],
    may: { keep: true, addInternal: false },
  })
  const seen = promisesPage(db, { actor: priya.actor, reading })
  expect(seen.open.map(({ text, isInternal }) => [text, isInternal])).toEqual([
    ['Live before summer', false],
    ['A hint at a discount', true],
  ])
  expect(seen.may).toEqual({ keep: true, addInternal: true })
  expect(historyOf(db, account.id).map(({ kind, visibility, texts }) => [kind, visibility, texts])).toEqual([
    ['promise-added', 'shared', { promise: 'Live before summer' }],
    ['promise-added', 'internal', { promise: 'A hint at a discount' }],
  ])
})

test('customers write nothing internal; viewers and previews nothing at all', () => {
  const { db, jonas, vera, preview } = openPlanStory()
  refused(db, addPromise, { as: jonas.actor, input: internal, because: { code: 'not-allowed' } })
  for (const as of [vera.actor, preview])
    refused(db, addPromise, { as, input: shared, because: { code: 'not-allowed' } })
})
