import { expect, test } from 'vitest'
import { choiceFor, type NoticeChoice, weeklyKinds } from '#app/domain/activity/notice-choice.ts'

const everywhere: NoticeChoice = { accountId: '', kind: 'mentioned', mail: 'weekly', isShown: true }
const here: NoticeChoice = { accountId: 'A', kind: 'mentioned', mail: 'never', isShown: false }

test('the choice for one account holds before the one for all, and that before the usual', () => {
  const asked = { kind: 'mentioned', accountId: 'A' } as const
  expect(choiceFor([], asked)).toEqual({ mail: 'at_once', isShown: true })
  expect(choiceFor([everywhere], asked)).toEqual({ mail: 'weekly', isShown: true })
  expect(choiceFor([everywhere, here], asked)).toEqual({ mail: 'never', isShown: false })
  expect(choiceFor([everywhere, here], { ...asked, accountId: 'B' })).toEqual({
    mail: 'weekly',
    isShown: true,
  })
  expect(choiceFor([everywhere, here], { ...asked, kind: 'value' })).toEqual({
    mail: 'weekly',
    isShown: true,
  })
})

test('the weekly summary tells of what was left for it', () => {
  expect(weeklyKinds([], 'A')).toEqual(['commented', 'value', 'progress', 'advocacy'])
  expect(weeklyKinds([everywhere, here], 'B')).toEqual([
    'mentioned',
    'commented',
    'value',
    'progress',
    'advocacy',
  ])
  expect(weeklyKinds([everywhere, here], 'A')).toEqual(['commented', 'value', 'progress', 'advocacy'])
})
