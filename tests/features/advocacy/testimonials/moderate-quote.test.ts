import { expect, test } from 'vitest'
import { moderateQuote } from '#app/features/advocacy/testimonials/moderate-quote.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { done, historyOf, mailsIn, may5, openPlanStory, refused } from '../../plan/plan-story.ts'
import { give, typed, wall } from './quote-story.ts'

test('the vendor accepts it, puts it on the wall and takes it off; its writer is told, and no word changes', () => {
  const { db, account, maria, priya, stranger } = openPlanStory()
  const testimonialId = give(db, maria.actor)
  const press = (deed: 'approve' | 'publish' | 'unpublish') => ({ testimonialId, deed })
  for (const as of [maria.actor, stranger.actor])
    refused(db, moderateQuote, { as, input: press('approve'), because: { code: 'not-allowed' } })
  const early = {
    code: 'already-done' as const,
    message: 'This cannot be done now: it is waiting to be looked at.',
  }
  refused(db, moderateQuote, { as: priya.actor, input: press('publish'), because: early })
  done(db, moderateQuote, { as: priya.actor, input: press('approve') })
  expect(wall(db)).toEqual([])
  done(db, moderateQuote, { as: priya.actor, input: press('publish') })
  expect(wall(db)).toEqual([{ quote: typed.quote, name: 'Maria Oliveira', title: 'CFO', company: null }])
  done(db, moderateQuote, { as: priya.actor, input: press('unpublish'), at: may5 })
  expect(wall(db)).toEqual([])
  done(db, moderateQuote, { as: priya.actor, input: press('publish'), at: may5 })
  expect(wall(db, may5)).toHaveLength(1)
  const kinds = historyOf(db, account.id).map(({ kind }) => kind)
  expect(kinds.slice(2)).toEqual([
    ...['testimonial-approved', 'testimonial-published', 'testimonial-unpublished', 'testimonial-published'],
  ])
  expect(mailsIn(db).filter(({ kind }) => kind === 'advocacy-quote-published')).toHaveLength(2)
})

test('what its writer does not allow any more is not published, and a foreign one is missing', () => {
  const { db, maria, priya } = openPlanStory()
  const testimonialId = give(db, maria.actor)
  done(db, moderateQuote, { as: priya.actor, input: { testimonialId, deed: 'approve' } })
  db.update(consents).set({ withdrawnAt: may5.now }).run()
  const message = 'Its writer does not allow these words any more. Nothing was published.'
  const input = { testimonialId, deed: 'publish' as const }
  refused(db, moderateQuote, { as: priya.actor, input, at: may5, because: { code: 'invalid', message } })
  const missing = { ...input, testimonialId: '01KQFW0000NEVER0EX1STED000' }
  refused(db, moderateQuote, { as: priya.actor, input: missing, because: { code: 'not-found' } })
})
