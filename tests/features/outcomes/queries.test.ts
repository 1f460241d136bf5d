import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { listFigures } from '#app/features/outcomes/outcome-page-queries.server.ts'
import { goalsToMeasure, listOutcomes } from '#app/features/outcomes/outcomes-queries.server.ts'
import { planOutcomes } from '#app/features/outcomes/plan-outcomes-queries.server.ts'
import { showOutcome } from '#app/features/outcomes/show-outcome.server.ts'
import { waitingToConfirm } from '#app/features/outcomes/waiting-queries.server.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'
import { watchStatements } from './watched.ts'

const today = '2026-05-04'

/** Scans of an index or of a common table's rows are fine; of a stored table they are not. */
const fullScans = (plans: string[]) =>
  plans.filter(
    (line) => /^SCAN /.test(line) && !/ USING (COVERING )?INDEX|waiting|CONSTANT ROW|json_each/.test(line),
  )

function bigStory() {
  const told = outcomeStory()
  const { db, account, csm } = told
  const goals = Array.from({ length: 12 }, () => makeGoal(db, account))
  for (const goal of goals) {
    for (const position of [0, 1]) {
      const outcome = makeOutcome(db, goal, { position })
      for (let day = 0; day < 12; day += 1)
        makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn: addDays('2026-01-08', day * 9) })
    }
  }
  return { ...told, busiest: goals[0] ?? told.goal }
}

test('the plan page’s outcomes take two statements, on indexes, for 24 outcomes and 300 measurements', () => {
  const { db, account, busiest: goal } = bigStory()
  const watched = watchStatements(db)
  const byGoal = planOutcomes(db, { accountId: account.id, today, drawn: new Set([goal.id]) })
  expect(watched.count()).toBe(2)
  expect(fullScans(watched.plans())).toEqual([])
  expect(Object.keys(byGoal)).toHaveLength(13)
  const drawn = Object.entries(byGoal).filter(([, { primary }]) => primary.chart !== null)
  expect(drawn.map(([goalId]) => goalId)).toEqual([goal.id])
  expect(drawn[0]?.[1].primary.chart?.marks).toHaveLength(13)
  expect(
    Object.values(byGoal)
      .map(({ others }) => others.length)
      .sort(),
  ).toEqual([0, ...Array(12).fill(1)])
})

test('what waits takes one statement for who may confirm, and none for who may not', () => {
  const { db, approver, csm, viewer } = bigStory()
  const watched = watchStatements(db)
  const waiting = waitingToConfirm(db, approver.actor)
  expect(watched.count()).toBe(1)
  expect(fullScans(watched.plans())).toEqual([])
  expect(waiting.count).toBe(288)
  expect(waiting.shown.map(({ measuredOn }) => measuredOn)).toEqual(Array(5).fill('2026-01-08'))
  expect(waiting.outcomeIds).toHaveLength(24)
  for (const actor of [csm.actor, viewer.actor])
    expect(waitingToConfirm(db, actor)).toEqual({ count: 0, shown: [], outcomeIds: [] })
  expect(watched.count()).toBe(1)
})

test('the list takes one statement, one outcome’s page five, the form’s goals one; none scans a table', () => {
  const { db, account, approver, outcome } = bigStory()
  const watched = watchStatements(db)
  listOutcomes(db, account.id, today)
  expect(watched.count()).toBe(1)
  goalsToMeasure(db, account.id)
  expect(watched.count()).toBe(2)
  showOutcome(db, {
    actor: approver.actor,
    account,
    outcomeId: outcome.id,
    now: monday.now,
    search: new URLSearchParams(),
  })
  expect(watched.count()).toBe(9)
  expect(fullScans(watched.plans())).toEqual([])
})

test('a goal’s card: the last figure that counts, its way, its chart, and the others in short', () => {
  const { db, account, csm, approver, goal, outcome } = outcomeStory()
  const by = { authorId: csm.user.id }
  makeMeasurement(db, outcome, {
    ...by,
    measuredOn: '2026-02-28',
    value: '6.5',
    verifiedAt: monday.now,
    verifiedBy: approver.user.id,
  })
  makeMeasurement(db, outcome, { ...by, measuredOn: '2026-03-31', value: '5.5' })
  makeMeasurement(db, outcome, { ...by, measuredOn: '2026-03-31', value: '9', supersededAt: monday.now })
  makeMeasurement(db, outcome, {
    ...by,
    measuredOn: '2026-04-30',
    value: '1',
    disputedAt: monday.now,
    disputedBy: approver.user.id,
  })
  const regions = makeOutcome(db, goal, {
    position: 1,
    name: 'Regions connected',
    unit: 'count',
    unitLabel: 'regions',
    direction: 'increase',
    baselineValue: '0',
    targetValue: '5',
  })
  makeMeasurement(db, regions, {
    ...by,
    measuredOn: '2026-02-28',
    value: '2',
    verifiedAt: new Date('2026-05-03T22:30:00Z'),
    verifiedBy: approver.user.id,
  })
  const card = planOutcomes(db, { accountId: account.id, today, drawn: new Set([goal.id]) })[goal.id]
  const { chart, ...primary } = card?.primary ?? { chart: null }
  expect(primary).toEqual({
    id: outcome.id,
    name: 'Month-end close',
    figure: { number: '5.5', unit: 'days' },
    figureText: '5.5 days',
    wayText: 'from 10 d · 64% of the way',
    percent: 64,
    expected: 68,
    standing: 'on_track',
    standingText: 'On track',
    verification: 'reported',
    verificationText: 'Not confirmed yet',
  })
  expect(chart?.marks.map(({ status }) => status)).toEqual(['baseline', 'verified', 'reported', 'disputed'])
  expect(chart?.marks.at(1)).toMatchObject({ value: '6.5 d', date: '28 Feb 2026', status: 'verified' })
  expect([chart?.baseline.label, chart?.target?.label]).toEqual(['10 d', '3 d'])
  expect(card?.others).toEqual([
    {
      id: regions.id,
      name: 'Regions connected',
      figure: { number: '2', unit: 'regions' },
      figureText: '2 of 5 regions',
      wayText: 'from 0 · 40% of the way',
      percent: 40,
      expected: 68,
      standing: 'behind',
      standingText: 'Behind',
      verification: 'verified',
      verificationText: 'Confirmed 4 May',
    },
  ])
})

test('an outcome without figures says so and has only its baseline drawn', () => {
  const { db, account, goal } = outcomeStory()
  const primary = planOutcomes(db, { accountId: account.id, today, drawn: new Set([goal.id]) })[goal.id]
    ?.primary
  expect(primary).toMatchObject({
    figure: null,
    figureText: '',
    percent: null,
    standing: 'unmeasured',
    verification: null,
    verificationText: '',
  })
  expect(primary?.wayText).toBe('from 10 d')
  expect(primary?.chart?.marks).toHaveLength(1)
})

test('an owner is asked for their goals’ figures only, and never for their own or for replaced ones', () => {
  const { db, account, owner, csm, outcome } = outcomeStory()
  const foreign = makeOutcome(db, makeGoal(db, account))
  makeMeasurement(db, foreign, { authorId: csm.user.id })
  makeMeasurement(db, outcome, { authorId: owner.user.id, measuredOn: '2026-02-28' })
  makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn: '2026-03-31', value: '7' })
  const counting = makeMeasurement(db, outcome, {
    authorId: csm.user.id,
    measuredOn: '2026-03-31',
    value: '6',
    recordedAt: monday.now,
  })
  expect(waitingToConfirm(db, owner.actor)).toEqual({
    count: 1,
    outcomeIds: [outcome.id],
    shown: [
      {
        measurementId: counting.id,
        outcomeId: outcome.id,
        outcome: 'Month-end close',
        figureText: '6 days',
        value: '6',
        measuredOn: '2026-03-31',
        periodFrom: null,
        reporter: 'Priya Shah',
      },
    ],
  })
})

test('nothing of one account shows on another', () => {
  const { db, elsewhere, csm, approver, account, outcome } = outcomeStory()
  makeMeasurement(db, outcome, { authorId: csm.user.id })
  expect(waitingToConfirm(db, elsewhere.approver.actor).count).toBe(0)
  expect(listFigures(db, { accountId: elsewhere.account.id, outcomeId: outcome.id })).toEqual([])
  const asked = {
    actor: elsewhere.approver.actor,
    account,
    outcomeId: outcome.id,
    now: monday.now,
    search: new URLSearchParams(),
  }
  expect(showOutcome(db, asked)).toBeNull()
  expect(showOutcome(db, { ...asked, actor: approver.actor })?.outcome.name).toBe('Month-end close')
  const goals = listOutcomes(db, elsewhere.account.id, today)
  expect(goals.flatMap((goal) => goal.outcomes.map(({ id }) => id))).toEqual([elsewhere.outcome.id])
})
