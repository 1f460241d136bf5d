import { expect, test } from 'vitest'
import { becomesStep, fieldsOf, reviewItemKinds } from '#app/domain/reviews/agenda.ts'

test('only goals are answered, and only what somebody does has an owner and a day', () => {
  expect(reviewItemKinds.filter(becomesStep)).toEqual(['decision', 'next_step'])
  expect(reviewItemKinds.filter((kind) => fieldsOf(kind).includes('answer'))).toEqual(['goal'])
  expect(reviewItemKinds.filter((kind) => fieldsOf(kind).includes('dueOn'))).toEqual([
    'decision',
    'next_step',
  ])
})
