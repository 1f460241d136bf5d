import { expect, test } from 'vitest'
import { suggestionFor } from '#app/features/insights/expansion-page.server.ts'
import { goalsWithVerifiedValue } from '#app/features/outcomes/read-ledger.server.ts'
import { makeExpansion } from '#tests/factories/expansions.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { may4, openPlanStory } from '../plan/plan-story.ts'

test('a reached goal with verified value asks for a next one until one is linked', () => {
  const { db, account } = openPlanStory()
  const closed = { closedAt: may4.now, closure: 'achieved' as const }
  const goal = makeGoal(db, account, { title: 'Close faster', ...closed })
  const missed = makeGoal(db, account, { ...closed, closure: 'missed' })
  const ask = (goalId: string, verified: string[]) =>
    suggestionFor(db, {
      ...{ accountId: account.id, goalId, withVerifiedValue: () => new Set(verified) },
    })
  expect(ask(goal.id, [goal.id])).toEqual({ id: goal.id, title: 'Close faster' })
  expect(ask(goal.id, [])).toBe(null)
  expect(ask(missed.id, [missed.id])).toBe(null)
  makeExpansion(db, account, { goalId: goal.id })
  expect(ask(goal.id, [goal.id])).toBe(null)
})

test('only a goal with an outcome that was confirmed and is worth something has verified value', () => {
  const { db, account, maria } = openPlanStory()
  const [goal, reported, plain] = [makeGoal(db, account), makeGoal(db, account), makeGoal(db, account)]
  const worth = { rate: '100', attributionShare: '100' }
  const figure = { authorId: maria.user.id }
  const confirmed = { verifiedAt: may4.now, verifiedBy: maria.user.id }
  makeMeasurement(db, makeOutcome(db, goal, worth), { ...figure, ...confirmed })
  makeMeasurement(db, makeOutcome(db, reported, worth), figure)
  makeMeasurement(db, makeOutcome(db, plain), { ...figure, ...confirmed })
  const found = goalsWithVerifiedValue(db, { accountId: account.id, today: '2026-05-04' })
  expect(found).toEqual(new Set([goal.id]))
})
