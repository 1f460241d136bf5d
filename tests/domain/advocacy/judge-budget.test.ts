import { expect, test } from 'vitest'
import { countPoints, judgeBudget } from '#app/domain/advocacy/judge-budget.ts'

const moment = { now: new Date('2026-03-10T09:00:00Z'), timeZone: 'Europe/Berlin' }
const sent = { weight: 3, sentAt: new Date('2026-01-01T23:30:00Z'), openedAt: null, withdrawnAt: null }
const judge = (limit: number) =>
  judgeBudget(moment, { type: 'case_study', spendings: [sent], limit }, { staff: 'Maria', advocate: 'You' })

test('a budget says whether an ask fits, from which day of the account, or that it never does', () => {
  expect(judge(6)).toEqual({
    state: 'met',
    opensOn: null,
    staff: 'Maria: a case study takes 3 points, and there is room for it',
    advocate: 'You: a case study takes 3 points, and there is room for it',
  })
  expect(judge(4)).toMatchObject({
    state: 'open',
    opensOn: '2026-04-02',
    staff: 'Maria: a case study takes 3 points, and there is room for it again on 2 Apr',
  })
  expect(judge(2)).toMatchObject({
    opensOn: null,
    advocate: 'You: a case study takes 3 points, and the limit is 2 points in 90 days',
  })
  expect(countPoints(1)).toBe('1 point')
})
