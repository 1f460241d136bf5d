import { expect, test } from 'vitest'
import { eventTopics, kindsOf } from '#app/domain/activity/event-topic.ts'

test('the history is narrowed by topics that hold whole families of events', () => {
  expect(kindsOf('comments')).toEqual([
    'comment-written',
    'comment-edited',
    'comment-deleted',
    'comment-resolved',
    'comment-reopened',
    'comment-reacted',
  ])
  expect(kindsOf('outcomes')).toEqual([
    'outcome-added',
    'outcome-changed',
    'measurement-reported',
    'measurement-corrected',
    'measurement-verified',
    'measurement-disputed',
    'dispute-ended',
    'terms-changed',
    'terms-agreed',
    'measurement-withdrawn',
    'measurements-imported',
    'usage-imported',
    'usage-shown',
    'usage-hidden',
  ])
})

test('moves, waivers, rests and handoffs are the path; reviews have a topic of their own', () => {
  expect(kindsOf('reviews')).toEqual([
    ...['review-scheduled', 'review-changed', 'review-cancelled', 'review-held', 'review-signed'],
    ...['review-item-added', 'review-item-changed', 'review-item-removed', 'review-agenda-built'],
    'document-asked-for',
  ])
  expect(kindsOf('path').map((kind) => kind.split('-')[0])).toEqual([
    ...['move', 'move', 'signature', 'move', 'move', 'move', 'move'],
    ...['waiver', 'waiver', 'waiver', 'waiver', 'stepped', 'account', 'rest', 'rest', 'deputy', 'deputy'],
    ...['stage', 'handoff', 'handoff', 'handoff', 'audit', 'vocabulary'],
  ])
  expect(kindsOf('steps')).toContain('milestone-accepted')
  expect(kindsOf('goals')).toContain('value-statement-written')
})

test('no event stands under two topics', () => {
  const kinds = eventTopics.flatMap(kindsOf)
  expect(new Set(kinds).size).toBe(kinds.length)
})
