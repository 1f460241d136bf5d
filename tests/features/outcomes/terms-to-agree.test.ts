import { expect, test } from 'vitest'
import { termsToAgree } from '#app/features/outcomes/terms-to-agree.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeGoal, makeOutcome } from '#tests/factories/plan.ts'
import { outcomeStory } from './outcome-story.ts'
import { watchStatements } from './watched.ts'

const open = { openTerms: true }

test('whoever may agree sees what waits, in a sentence, oldest first; the rest is counted', () => {
  const { db, goal, approver, owner } = outcomeStory()
  const later = { createdAt: momentAt('2026-02-01T09:00:00Z').now }
  makeOutcome(db, goal, { ...open, name: 'Second', ...later })
  const first = makeOutcome(db, goal, { ...open, name: 'First', rate: '52' })
  const line = {
    outcomeId: first.id,
    outcome: 'First',
    counted: 'Each day saved × €52, every month, counted as cash',
    proposer: 'a former member',
  }
  for (const { actor } of [approver, owner])
    expect(termsToAgree(db, actor)).toEqual({
      count: 2,
      shown: [line, expect.objectContaining({ counted: '' })],
    })
  for (const name of ['Third', 'Fourth']) makeOutcome(db, goal, { ...open, name, ...later })
  const { count, shown } = termsToAgree(db, approver.actor)
  expect([count, shown.length]).toEqual([4, 3])
})

test('not the vendor, readers, other members; nor older versions, nor what the goal itself will ask', () => {
  const { db, account, goal, approver, csm, contributor, viewer, preview } = outcomeStory()
  makeOutcome(db, goal, open)
  for (const actor of [csm.actor, contributor.actor, viewer.actor, preview])
    expect(termsToAgree(db, actor)).toEqual({ count: 0, shown: [] })
  const offered = makeGoal(db, account, { agreedAt: null })
  const draft = makeGoal(db, account, { agreedAt: null, proposedAt: null, proposedSide: null })
  const wished = makeGoal(db, account, { agreedAt: null, proposedSide: 'customer' })
  for (const [other, name] of [
    [offered, 'Offered'],
    [draft, 'Draft'],
    [wished, 'Wished'],
  ] as const)
    makeOutcome(db, other, { ...open, name })
  expect(termsToAgree(db, approver.actor).shown.map(({ outcome }) => outcome)).toEqual([
    'Month-end close',
    'Wished',
  ])
})

test('one statement, on the index of open terms', () => {
  const { db, approver } = outcomeStory()
  const watched = watchStatements(db)
  termsToAgree(db, approver.actor)
  expect(watched.count()).toBe(1)
  expect(
    watched.plans().filter((detail) => detail.startsWith('SCAN') && !detail.includes('subquery')),
  ).toEqual([])
})
