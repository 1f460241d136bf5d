import { expect, test } from 'vitest'
import { listWorth } from '#app/features/outcomes/list-worth.server.ts'
import { showOutcome } from '#app/features/outcomes/show-outcome.server.ts'
import { showValue } from '#app/features/outcomes/value-page.server.ts'
import { contractPeriods } from '#db/schema/accounts.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'
import { watchStatements } from './watched.ts'

const money = {
  ...{ unit: 'currency' as const, unitLabel: 'EUR', kind: 'amount' as const, rate: '1', baselineValue: '0' },
  ...{ direction: 'increase' as const, attributionShare: '100' },
}

/** Hours freed, confirmed; revenue at a margin, confirmed; costs, reported; and days that nothing says the worth of. */
function valueStory() {
  const told = outcomeStory()
  const { db, account, goal, csm, approver } = told
  const hours = makeOutcome(db, goal, {
    ...{ position: 1, name: 'Hours', unit: 'hours', baselineValue: '8', nature: 'capacity' },
    ...{ rate: '50', times: 'weekly', attributionShare: '100' },
  })
  const board = makeGoal(db, account, { title: 'Sell more' })
  const revenue = makeOutcome(db, board, {
    ...{ ...money, name: 'Upsell', category: 'revenue_generated', margin: '30' },
  })
  const costs = makeOutcome(db, board, {
    ...{ ...money, position: 1, name: 'Invoices', category: 'cost_reduced', attributionShare: null },
  })
  const by = { authorId: csm.user.id }
  const confirmed = { ...by, verifiedAt: monday.now, verifiedBy: approver.user.id }
  const march = { periodFrom: '2026-03-01', measuredOn: '2026-03-31' }
  const first = makeMeasurement(db, hours, { ...confirmed, measuredOn: '2026-02-01', value: '3' })
  makeMeasurement(db, revenue, { ...confirmed, ...march, value: '10000' })
  makeMeasurement(db, costs, { ...confirmed, ...march, value: '600' })
  const contract = {
    accountId: account.id,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    createdAt: monday.now,
  }
  db.insert(contractPeriods)
    .values({ ...contract, id: 'contract', price: 365_000 })
    .run()
  return { ...told, hours, revenue, costs, first, board }
}

test('totals to the cent, by category and by outcome, cash and capacity apart', () => {
  const { db, account, approver, outcome } = valueStory()
  const watched = watchStatements(db)
  const shown = showValue(db, { actor: approver.actor, account, now: monday.now })
  expect(watched.count()).toBe(3)
  expect(watched.plans().filter((line) => /^SCAN /.test(line))).toEqual([])
  expect(shown?.exact).toEqual([
    { nature: 'cash', verified: '€10,000.00', reported: '€600.00', total: '€10,600.00' },
    { nature: 'capacity', verified: '€3,285.71', reported: '€0.00', total: '€3,285.71' },
  ])
  expect(shown?.categories.map(({ title, nature, total }) => [title, nature, total])).toEqual([
    ['Revenue generated', 'cash', '€10,000.00'],
    ['Costs reduced', 'cash', '€600.00'],
    ['Time saved', 'capacity', '€3,285.71'],
  ])
  expect(shown?.outcomes.map(({ name, open }) => [name, open])).toEqual([
    ['Hours', ''],
    ['Upsell', ''],
    ['Invoices', 'share not said'],
  ])
  expect(shown?.unvalued).toEqual([{ id: outcome.id, name: 'Month-end close' }])
  expect(shown?.chart?.panels.map(({ nature }) => nature)).toEqual(['cash', 'capacity'])
})

test('the ROI multiple is for approvers and staff, its price for staff alone, with what it is made of', () => {
  const { db, account, approver, contributor, preview, csm } = valueStory()
  const roi = (actor: typeof approver.actor | typeof csm.actor) =>
    showValue(db, { actor, account, now: monday.now })?.roi
  expect(roi(approver.actor)).toEqual({
    multiple: '2.4×',
    since: 'since 1 January 2026',
    cost: null,
    counted: [
      { term: 'Confirmed cash, in full', detail: '€0.00' },
      { term: 'Upsell: €10,000.00 of revenue at 30% margin', detail: '€3,000.00' },
    ],
    total: '€3,000.00',
    leftOut: [
      '€3,286 of capacity: time freed is no cash until it is used',
      '€600 of cash that is not confirmed',
    ],
  })
  expect(roi(csm.actor)).toMatchObject({ multiple: '2.4×', cost: '€1,240.00' })
  expect(roi(contributor.actor)).toBeNull()
  expect(roi(preview as typeof approver.actor)).toBeNull()
})

test('without a contract customers hear nothing of it, and staff are told what is missing', () => {
  const { db, elsewhere, approver, csm, account } = valueStory()
  db.delete(contractPeriods).run()
  expect(showValue(db, { actor: approver.actor, account, now: monday.now })?.roi).toBeNull()
  expect(showValue(db, { actor: csm.actor, account, now: monday.now })?.roi).toMatchObject({
    multiple: null,
    since: '',
  })
  const theirs = showValue(db, {
    actor: elsewhere.approver.actor,
    account: elsewhere.account,
    now: monday.now,
  })
  expect(theirs).toMatchObject({ outcomes: [], roi: null, chart: null, glance: { natures: [] } })
})

test('the list of outcomes tells what each, each goal and all were worth', () => {
  const { db, account, hours, outcome, board } = valueStory()
  const worths = listWorth(db, { accountId: account.id, today: '2026-05-04' })
  const cash = { nature: 'cash', total: '€10,600', confirmed: '€10,000 confirmed' }
  const capacity = { nature: 'capacity', total: '€3,286', confirmed: '€3,286 confirmed' }
  expect(worths.all).toEqual([cash, capacity])
  expect(worths.goals[board.id]).toEqual([cash])
  expect([worths.outcomes[hours.id], worths.outcomes[outcome.id]]).toEqual([capacity, undefined])
})

test('an outcome’s page tells its worth, that of each figure shown, and what keeps it from counting', () => {
  const { db, account, approver, hours, costs, first } = valueStory()
  const worth = (outcomeId: string) =>
    showOutcome(db, {
      ...{ actor: approver.actor, account, outcomeId, now: monday.now, search: new URLSearchParams() },
    })?.worth
  expect(worth(hours.id)).toMatchObject({
    total: { whole: '€3,286', exact: '€3,285.71' },
    ...{ nature: 'capacity', verifiedText: '€3,286 confirmed', openText: '' },
    rows: { [first.id]: '€3,285.71' },
  })
  expect(worth(costs.id)).toMatchObject({
    verifiedText: 'nothing confirmed yet',
    openText: 'Counts in full, as reported, until Northwind says what share of it is the product’s.',
  })
})
