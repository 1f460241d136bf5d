import { expect, test } from 'vitest'
import { submitQuoteForm } from '#app/features/advocacy/testimonials/quote-form.ts'
import { writingQuote } from '#app/features/advocacy/testimonials/writing-quote.server.ts'
import { may5, openPlanStory } from '../../plan/plan-story.ts'
import { give, typed } from './quote-story.ts'

test('what the form begins with is what its own schema takes, new or written already', () => {
  const { db, account, maria } = openPlanStory()
  const begin = (testimonialId: string | null) =>
    writingQuote(db, { actor: maria.actor, account, now: may5.now, testimonialId }).start
  const isTaken = (start: object) => submitQuoteForm.safeParse({ ...start, allowQuote: '' }).error?.issues
  expect(isTaken({ ...begin(null), quote: typed.quote })).toBe(undefined)
  const written = begin(give(db, maria.actor, { channels: 'email', allowTitle: 'no' }))
  expect(isTaken(written)).toBe(undefined)
  expect(written).toMatchObject({ quote: typed.quote, rating: '5', allowTitle: 'no', channels: ['email'] })
})
