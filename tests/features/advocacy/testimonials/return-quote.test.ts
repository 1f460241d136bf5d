import { expect, test } from 'vitest'
import { returnQuote } from '#app/features/advocacy/testimonials/return-quote.server.ts'
import { done, historyOf, mailsIn, openPlanStory, refused } from '../../plan/plan-story.ts'
import { give } from './quote-story.ts'

test('a quote is given back with a question, and its writer sends it again or leaves it', () => {
  const { db, account, maria, priya } = openPlanStory()
  const testimonialId = give(db, maria.actor)
  const input = { testimonialId, reason: 'Would you say it without the figure?' }
  refused(db, returnQuote, { as: maria.actor, input, because: { code: 'not-allowed' } })
  done(db, returnQuote, { as: priya.actor, input })
  refused(db, returnQuote, { as: priya.actor, input, because: { code: 'already-done' } })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    ...{ kind: 'testimonial-rejected', texts: { person: 'Maria Oliveira', reason: input.reason } },
  })
  expect(mailsIn(db).at(-2)).toMatchObject({ kind: 'advocacy-quote-returned', to: 'maria@northwind.example' })
  expect(give(db, maria.actor, { testimonialId, quote: 'The books close while the month is fresh.' })).toBe(
    testimonialId,
  )
})
