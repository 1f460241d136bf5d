import { expect, test } from 'vitest'
import { groupNotices, readGroup, type ToldNotice } from '#app/domain/activity/group-notices.ts'
import { about, say } from '#app/domain/activity/sentence.ts'

let minute = 0
function notice(given: Partial<ToldNotice>): ToldNotice {
  minute += 1
  const at = new Date(Date.UTC(2026, 4, 4, 9, minute))
  return {
    ...{
      id: `N${minute}`,
      kind: 'commented',
      accountId: 'A',
      about: 'goal G',
      account: 'Northwind',
      actor: null,
      at,
    },
    ...{ sentence: say`${'Priya'} commented on ${about('Close')}`, thing: 'Close', href: '/plans/n/goals/G' },
    ...{ isInternal: false, readAt: null, settledAt: null },
    ...given,
  }
}

test('what waits comes first, then the news, each newest first; what is done is neither', () => {
  const { waiting, news } = groupNotices([
    notice({ id: 'old', kind: 'to_sign', readAt: new Date() }),
    notice({ id: 'news', kind: 'value' }),
    notice({ id: 'done', kind: 'to_sign', href: '/x', readAt: new Date(), settledAt: new Date() }),
    notice({ id: 'new', kind: 'mentioned' }),
  ])
  expect(waiting.map(({ ids }) => ids)).toEqual([['new'], ['old']])
  expect(news.map(({ ids }) => ids)).toEqual([['news']])
})

test('several of one kind about one thing are one line with their number, by account', () => {
  const { news } = groupNotices([
    notice({ id: 'a' }),
    notice({ id: 'b', href: '/plans/n/goals/G#comment-b' }),
    notice({ id: 'c' }),
    notice({ id: 'd', accountId: 'B', account: 'Ofelia' }),
    notice({ id: 'e', readAt: new Date() }),
  ])
  expect(news.map((group) => [readGroup(group), group.ids, group.isRead])).toEqual([
    ['Priya commented on Close (Northwind)', ['e'], true],
    ['Priya commented on Close (Ofelia)', ['d'], false],
    ['3 comments on Close (Northwind)', ['c', 'b', 'a'], false],
  ])
})

test('what cannot be counted in words is told by its newest line', () => {
  const { waiting } = groupNotices([
    notice({ kind: 'to_confirm', href: '/o?figure=1#figure' }),
    notice({ kind: 'to_confirm', href: '/o?figure=2#figure' }),
    notice({ kind: 'to_answer', thing: '', href: '/t' }),
    notice({ kind: 'to_answer', thing: '', href: '/t' }),
  ])
  expect(waiting.map((group) => [readGroup(group), group.href])).toEqual([
    ['Priya commented on Close, and 1 more (Northwind)', '/t'],
    ['2 figures wait for your word: Close (Northwind)', '/o'],
  ])
})
