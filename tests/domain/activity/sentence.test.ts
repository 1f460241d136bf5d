import { expect, test } from 'vitest'
import { about, plain, readFields, readSentence, say } from '#app/domain/activity/sentence.ts'

test('interpolated words are names unless they are marked', () => {
  expect(say`${'Maria'} made ${about('Jonas')} ${plain('an approver')}`).toEqual([
    { text: 'Maria', as: 'name' },
    { text: ' made ', as: 'plain' },
    { text: 'Jonas', as: 'subject' },
    { text: ' ', as: 'plain' },
    { text: 'an approver', as: 'plain' },
  ])
})

test('an erased word is said to be erased, marked or not', () => {
  expect(readSentence(say`${null} left ${about(null)}`)).toBe(
    'something since erased left something since erased',
  )
})

test.each([
  ['title', 'title'],
  ['Title, Target date', 'title and target date'],
  ['In one line, The challenge, What success looks like', 'headline, challenge and description of success'],
  ['dueOn,ownerId,due date', 'due date and owner'],
  ['baselineValue', 'baseline value'],
  ['', 'details'],
  [null, 'details'],
])('the changed fields %j read %j', (fields, words) => {
  expect(readFields(fields)).toEqual({ text: words, as: 'plain' })
})
