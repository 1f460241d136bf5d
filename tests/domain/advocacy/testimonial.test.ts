import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  excerptOf,
  type TestimonialState,
  testimonialAfter,
  testimonialDeeds,
} from '#app/domain/advocacy/testimonial.ts'

test('the straight way from an ask to the wall', () => {
  expect(testimonialAfter('requested', 'submit')).toBe('submitted')
  expect(testimonialAfter('submitted', 'approve')).toBe('approved')
  expect(testimonialAfter('approved', 'publish')).toBe('published')
  expect(testimonialAfter('published', 'unpublish')).toBe('unpublished')
  expect(testimonialAfter('unpublished', 'publish')).toBe('published')
})

test('whatever is pressed, nothing becomes public that nobody has accepted since its last words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...testimonialDeeds), { maxLength: 40 }), (deeds) => {
      let state: TestimonialState = 'requested'
      let isLookedAt = false
      for (const deed of deeds) {
        const next = testimonialAfter(state, deed)
        if (!next) continue
        if (deed === 'submit') isLookedAt = false
        if (deed === 'approve') isLookedAt = true
        state = next
        if (state === 'approved') expect(isLookedAt).toBe(true)
        if (deed === 'take_back') break
      }
      // taken back words need a consent before they could stand anywhere, and that is asked of the consents
      expect(testimonialAfter(state, 'submit')).toBe('submitted')
    }),
  )
})

test('a short run of it ends at a word', () => {
  expect(excerptOf('Short.')).toBe('Short.')
  const long = excerptOf(
    'We close the books in three days instead of ten, and nobody works at weekends for it any more.',
  )
  expect(long).toBe(
    'We close the books in three days instead of ten, and nobody works at weekends for it any…',
  )
})
