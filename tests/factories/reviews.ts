import type { LedgerSummary } from '#app/domain/outcomes/ledger-summary.ts'
import type {
  ReviewSnapshot,
  SnapshotGoal,
  SnapshotItem,
  SnapshotOutcome,
} from '#app/domain/reviews/snapshot.ts'
import type { ReviewFacts } from '#app/features/reviews/documents/review-facts.ts'

const measuredDays = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'] as const

/** Days to close, from 10 towards 3, two figures confirmed and two reported. */
export function anOutcome(given: Partial<SnapshotOutcome> = {}): SnapshotOutcome {
  const series = measuredDays.map((on, index) => ({
    on,
    value: String(9 - index * 1.5),
    isVerified: index < 2,
  }))
  return {
    id: 'outcome-1',
    name: 'Month-end close',
    baseline: '10 days',
    baselineOn: '2026-01-01',
    target: '3 days',
    targetOn: '2026-06-30',
    measured: {
      ...{ category: 'time_saved', unit: 'days', unitLabel: '', direction: 'decrease', kind: 'level' },
      ...{ baselineValue: '10', targetValue: '3', series },
      worth: { nature: 'capacity', verified: 110_714, reported: 171_429 },
    },
    figures: series.map(({ on, value, isVerified }, index) => ({
      ...{ measurementId: `figure-${index}`, on, value: `${value} days`, isVerified, isNew: index > 0 },
    })),
    ...given,
  }
}

export function aGoal(given: Partial<SnapshotGoal> = {}): SnapshotGoal {
  return {
    id: 'goal-1',
    title: 'Close the books in three days',
    standing: 'On track',
    outcomes: [anOutcome()],
    ...given,
  }
}

export function anItem(given: Partial<SnapshotItem> & Pick<SnapshotItem, 'kind' | 'title'>): SnapshotItem {
  const empty = { subjectId: null, notes: '', answer: null, owner: null, dueOn: null, milestoneId: null }
  return { id: `item ${given.title}`, ...empty, ...given }
}

function aWorth(): LedgerSummary {
  const capacity = { verified: 110_714, reported: 171_429 }
  const cash = { verified: 0, reported: 0 }
  const categories = [{ category: 'time_saved' as const, cash, capacity }]
  return { cash, capacity, categories, roi: { counted: 0, withoutMargin: 0 } }
}

function anAgenda(): SnapshotItem[] {
  return [
    anItem({
      kind: 'goal',
      subjectId: 'goal-1',
      title: 'Close the books in three days',
      answer: 'holds',
      notes: 'The regions agree.',
    }),
    anItem({ kind: 'risk', title: 'The ledger moves in autumn', notes: 'Figures may pause for a month.' }),
    anItem({ kind: 'decision', title: 'Bring in the two last regions', owner: 'Maria Okafor' }),
    anItem({ kind: 'next_step', title: 'Connect Lisbon', owner: 'Maria Okafor', dueOn: '2026-06-15' }),
  ]
}

/** A review held on 12 May 2026 with one goal, a decision and a next step. */
export function aSnapshot(given: Partial<ReviewSnapshot> = {}): ReviewSnapshot {
  const people = [
    { name: 'Maria Okafor', title: 'Chief financial officer', side: 'customer' as const },
    { name: 'Priya Raman', title: 'Customer success manager', side: 'vendor' as const },
  ]
  const attendees = people.map(({ name }) => name)
  return {
    form: 2,
    review: {
      id: 'review-1',
      title: 'Spring review',
      heldOn: '2026-05-12',
      notes: 'We met in Room 4.',
      attendees,
      people,
    },
    value: { currency: 'EUR', summary: aWorth() },
    agenda: anAgenda(),
    since: null,
    context: {
      headline: 'Figures of the same week',
      challenge: 'Our finance team re-keys numbers from five regions every month.',
      success: 'Leadership decides on figures of the same week.',
      confirmedBy: 'Maria Okafor',
    },
    goals: [aGoal()],
    steps: {
      done: [{ id: 'step-1', title: 'Connect the ledger', on: '2026-04-20', owner: 'Priya Raman' }],
      ahead: [{ id: 'step-2', title: 'Train the regional leads', on: '2026-06-01', owner: null }],
    },
    verifiedMeasurementIds: ['figure-0', 'figure-1'],
    ...given,
  }
}

/** What a document of that review is made from; signed by both sides. */
export function reviewFacts(given: Partial<ReviewFacts> = {}): ReviewFacts {
  return {
    snapshot: aSnapshot(),
    hash: '3f'.repeat(32),
    vendor: { name: 'Fathom Systems', accent: '#2B5C4D' },
    account: { name: 'Northwind' },
    stage: 'reinforce',
    signatures: [
      { side: 'vendor', name: 'Priya Raman', deputyFor: null, on: '2026-05-12' },
      { side: 'customer', name: 'Jonas Weber', deputyFor: 'Maria Okafor', on: '2026-05-13' },
    ],
    confirmedBy: { 'figure-0': 'Maria Okafor', 'figure-1': 'Maria Okafor' },
    ...given,
  }
}

/** A review with so many goals, each with an outcome of its own, and texts as long as people can make them. */
export function longReviewFacts(goals: number): ReviewFacts {
  const long = 'The regions close on different days, and Lisbon has its own ledger. '.repeat(40)
  const many = Array.from({ length: goals }, (_, index) =>
    aGoal({
      id: `goal-${index}`,
      title: `Goal ${index + 1}: close the books of region ${index + 1} in three days`,
      outcomes: [anOutcome({ id: `outcome-${index}`, name: `Days to close in region ${index + 1}` })],
    }),
  )
  const agenda = [
    ...many.map(({ id, title }) =>
      anItem({ kind: 'goal', subjectId: id, title, answer: 'holds', notes: long.slice(0, 500) }),
    ),
    ...Array.from({ length: 12 }, (_, index) =>
      anItem({ kind: 'topic', title: `Topic ${index + 1}`, notes: long.slice(0, 900) }),
    ),
    ...Array.from({ length: 14 }, (_, index) =>
      anItem({ kind: 'decision', title: `Decision ${index + 1}: ${long.slice(0, 90)}` }),
    ),
    ...Array.from({ length: 40 }, (_, index) =>
      anItem({
        kind: 'next_step',
        title: `Next step ${index + 1}: ${long.slice(0, 120)}`,
        owner: 'Maria Okafor',
        dueOn: '2026-06-15',
      }),
    ),
  ]
  const review = { ...aSnapshot().review, notes: long.repeat(4) }
  const ahead = Array.from({ length: 60 }, (_, index) => ({
    id: `step-${index}`,
    title: `Step ${index + 1}`,
    on: null,
    owner: null,
  }))
  return reviewFacts({
    snapshot: aSnapshot({ review, agenda, goals: many, steps: { done: [], ahead } }),
    signatures: [],
  })
}
