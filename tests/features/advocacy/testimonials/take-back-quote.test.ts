import { expect, test } from 'vitest'
import { moderateQuote } from '#app/features/advocacy/testimonials/moderate-quote.server.ts'
import { takeBackQuote } from '#app/features/advocacy/testimonials/take-back-quote.server.ts'
import { done, may5, openPlanStory, refused } from '../../plan/plan-story.ts'
import { consentsIn, give, wall } from './quote-story.ts'

test('one press of its writer: it stands nowhere, what was allowed is withdrawn, and nobody can put it back', () => {
  const { db, maria, jonas, priya } = openPlanStory()
  const testimonialId = give(db, maria.actor)
  for (const deed of ['approve', 'publish'] as const)
    done(db, moderateQuote, { as: priya.actor, input: { testimonialId, deed } })
  expect(wall(db)).toHaveLength(1)
  for (const as of [jonas.actor])
    refused(db, takeBackQuote, { as, input: { testimonialId }, because: { code: 'not-found' } })
  refused(db, takeBackQuote, { as: priya.actor, input: { testimonialId }, because: { code: 'not-allowed' } })
  done(db, takeBackQuote, { as: maria.actor, input: { testimonialId }, at: may5 })
  expect(wall(db, may5)).toEqual([])
  expect(consentsIn(db).every(({ isOver }) => isOver)).toBe(true)
  const message = 'Its writer does not allow these words any more. Nothing was published.'
  const again = { testimonialId, deed: 'publish' as const }
  refused(db, moderateQuote, {
    as: priya.actor,
    input: again,
    at: may5,
    because: { code: 'invalid', message },
  })
  const over = { code: 'already-done' as const, message: 'It stands nowhere already.' }
  refused(db, takeBackQuote, { as: maria.actor, input: { testimonialId }, because: over })
})
