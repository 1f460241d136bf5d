import { expect, test } from 'vitest'
import { eventTopics, kindsOf } from '#app/domain/activity/event-topic.ts'

test('the history is narrowed by topics that hold whole families of events', () => {
  expect(kindsOf('comments')).toEqual(['comment-written'])
  expect(kindsOf('outcomes')).toEqual([
    'outcome-added',
    'outcome-changed',
    'measurement-reported',
    'measurement-corrected',
    'measurement-verified',
    'measurement-disputed',
    'dispute-ended',
  ])
})

test('no event stands under two topics', () => {
  const kinds = eventTopics.flatMap(kindsOf)
  expect(new Set(kinds).size).toBe(kinds.length)
})
