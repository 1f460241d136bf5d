import { expect, test } from 'vitest'
import {
  isAsking,
  isWaiting,
  type NoticeKind,
  noticeFacts,
  noticeKinds,
} from '#app/domain/activity/notice.ts'

const [then, nobody] = [new Date('2026-05-04T09:00:00Z'), null]

test('what waits for a person reaches them at once, news once a week', () => {
  expect(noticeKinds.map((kind) => [kind, noticeFacts[kind].mail])).toEqual([
    ['to_confirm', 'at_once'],
    ['to_sign', 'at_once'],
    ['to_answer', 'at_once'],
    ['assigned', 'at_once'],
    ['mentioned', 'at_once'],
    ['commented', 'weekly'],
    ['value', 'weekly'],
    ['progress', 'weekly'],
    ['advocacy', 'weekly'],
  ])
})

test('a request waits until it is done, read or not; a word to somebody until they have read it; news never', () => {
  const of = (kind: NoticeKind, readAt: Date | null, settledAt: Date | null) =>
    isWaiting({ kind, readAt, settledAt })
  expect([of('to_sign', nobody, nobody), of('to_sign', then, nobody), of('to_sign', then, then)]).toEqual([
    ...[true, true, false],
  ])
  expect([of('mentioned', nobody, nobody), of('mentioned', then, nobody)]).toEqual([true, false])
  expect([of('assigned', nobody, nobody), of('assigned', nobody, then)]).toEqual([true, false])
  expect([of('value', nobody, nobody), of('commented', nobody, nobody)]).toEqual([false, false])
  expect(noticeKinds.filter(isAsking)).toEqual(['to_confirm', 'to_sign', 'to_answer'])
})
