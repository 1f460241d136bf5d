import { expect, test } from 'vitest'
import type { NoticeKind } from '#app/domain/activity/notice.ts'
import { noticePath } from '#app/domain/activity/notice-path.ts'
import type { ToldBody } from '#app/domain/activity/told-event.ts'

const at = (body: object, kind: NoticeKind = 'progress', side: 'vendor' | 'customer' = 'customer') =>
  noticePath({ texts: {}, ...body } as ToldBody, { slug: 'northwind', side, kind }).replace(
    '/plans/northwind',
    '…',
  )

test('a notice leads to the very thing', () => {
  const figure = { kind: 'measurement-reported', measurementId: 'M', outcomeId: 'O' }
  expect(at(figure, 'to_confirm')).toBe('…/outcomes/O?figure=M#figure')
  expect(at({ ...figure, kind: 'measurement-verified' }, 'value')).toBe('…/outcomes/O')
  expect(at({ kind: 'move-proposed', transitionId: 'T', toStage: 'reinforce' }, 'to_sign')).toBe(
    '…/path/align',
  )
  expect(at({ kind: 'move-passed', transitionId: 'T', fromStage: 'capture', toStage: 'align' })).toBe(
    '…/path/capture',
  )
  expect(at({ kind: 'waiver-asked', waiverId: 'W', criterion: 'first_value' })).toBe('…/path/align')
  expect(at({ kind: 'milestone-completed', milestoneId: 'S' })).toBe('…/milestones/S')
  expect(at({ kind: 'handoff-opened', handoffId: 'H', stage: 'align' })).toBe('…/path/handoffs/H')
  expect(at({ kind: 'review-held', reviewId: 'R' })).toBe('…/reviews/R')
  expect(at({ kind: 'goal-agreed', goalId: 'G' })).toBe('…/goals/G')
  expect(at({ kind: 'rest-started', restId: 'R', stage: 'align' })).toBe('…/activity')
})

test('a comment leads to itself, beside what it is about', () => {
  const comment = { kind: 'comment-written', commentId: 'C', subject: 'goal', subjectId: 'G' }
  expect(at(comment, 'commented')).toBe('…/comments/C')
})

test('each side has its own page of asks and referrals', () => {
  const ask = { kind: 'ask-sent', askId: 'A' }
  expect([at(ask), at(ask, 'advocacy', 'vendor')]).toEqual(['/asks/A', '…/advocacy/asks/A'])
  const referral = { kind: 'referral-moved', referralId: 'F' }
  expect([at(referral), at(referral, 'advocacy', 'vendor')]).toEqual(['…/referrals', '/advocacy/referrals/F'])
})
