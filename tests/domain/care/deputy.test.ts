import { describe, expect, test } from 'vitest'
import { type DeputyFacts, deputyDaysProblems, deputyStateOf, mayBeDeputy } from '#app/domain/care/deputy.ts'

const facts: DeputyFacts = {
  ...{ startsOn: '2026-05-10', endsOn: '2026-05-20', revokedAt: null },
  ...{ approverRole: 'approver', deputyRole: 'contributor' },
}

describe('a deputy', () => {
  test.each([
    ['2026-05-09', 'coming'],
    ['2026-05-10', 'acting'],
    ['2026-05-20', 'acting'],
    ['2026-05-21', 'over'],
  ])('on %s is %s', (today, state) => {
    expect(deputyStateOf(facts, today)).toBe(state)
  })

  test.each<[string, Partial<DeputyFacts>, string]>([
    ['was revoked', { revokedAt: new Date(0) }, 'revoked'],
    ['stands for somebody who is no approver any more', { approverRole: 'contributor' }, 'void'],
    ['stands for somebody who has gone', { approverRole: null }, 'void'],
    ['only reads now', { deputyRole: 'viewer' }, 'void'],
    ['has gone', { deputyRole: null }, 'void'],
    ['is an approver themself', { deputyRole: 'approver' }, 'acting'],
  ])('who %s', (_, change, state) => {
    expect(deputyStateOf({ ...facts, ...change }, '2026-05-12')).toBe(state)
  })
})

test('a deputy does more than read', () => {
  expect((['viewer', 'contributor', 'approver', null] as const).map(mayBeDeputy)).toEqual([
    ...[false, true, true, false],
  ])
})

test('the days have an end that comes after their beginning and is not over', () => {
  const today = '2026-05-05'
  expect(deputyDaysProblems({ startsOn: '2026-05-05', endsOn: '2026-05-05' }, today)).toEqual({})
  expect(deputyDaysProblems({ startsOn: '2026-05-06', endsOn: '2026-05-05' }, today)).toEqual({
    endsOn: 'Choose a last day that is not before the first',
  })
  expect(deputyDaysProblems({ startsOn: '2026-05-01', endsOn: '2026-05-04' }, today)).toEqual({
    endsOn: 'Choose today or a later day',
  })
})
