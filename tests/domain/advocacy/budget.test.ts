import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askTypes } from '#app/domain/advocacy/ask.ts'
import {
  accountPoints,
  askWeights,
  budgetAt,
  fitsAt,
  isGivenBack,
  limitOf,
  personPoints,
  type Spending,
} from '#app/domain/advocacy/budget.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.parse('2026-03-02T09:00:00Z')
const on = (days: number, hours = 0) => new Date(start + days * day + hours * hour)
const sent = (days: number, weight: number, given: Partial<Spending> = {}): Spending => ({
  ...{ weight, sentAt: on(days), openedAt: null, withdrawnAt: null },
  ...given,
})

test('points are out for exactly 90 days', () => {
  const asks = [sent(0, 3), sent(30, 1)]
  const at = (now: Date) => budgetAt(asks, { limit: 4, now })
  expect(at(on(30))).toEqual({ used: 4, limit: 4, left: 0, nextBackAt: on(90) })
  expect(at(on(89, 23))).toMatchObject({ used: 4 })
  expect(at(on(90))).toEqual({ used: 1, limit: 4, left: 3, nextBackAt: on(120) })
  expect(at(on(120))).toEqual({ used: 0, limit: 4, left: 4, nextBackAt: null })
  expect(budgetAt(asks, { limit: 2, now: on(31) })).toMatchObject({ used: 4, left: 0 })
})

test('only what was withdrawn unopened within a day is given back', () => {
  expect(isGivenBack(sent(0, 3, { withdrawnAt: on(1) }))).toBe(true)
  expect(isGivenBack(sent(0, 3, { withdrawnAt: new Date(on(1).getTime() + 1) }))).toBe(false)
  expect(isGivenBack(sent(0, 3, { withdrawnAt: on(0, 2), openedAt: on(0, 1) }))).toBe(false)
  expect(isGivenBack(sent(0, 3))).toBe(false)
  expect(budgetAt([sent(0, 3, { withdrawnAt: on(1) })], { limit: 4, now: on(2) })).toMatchObject({ used: 0 })
})

test('it says when an ask fits', () => {
  const asks = [sent(0, 3), sent(30, 1)]
  const fits = (weight: number, now: Date, limit = 4) => fitsAt(asks, { weight, limit, now })
  expect(fits(1, on(30))).toEqual(on(90))
  expect(fits(3, on(30))).toEqual(on(90))
  expect(fits(3, on(30), 3)).toEqual(on(120))
  expect(fits(3, on(95))).toEqual(on(95))
  expect(fits(3, on(30), 2)).toBeNull()
})

test('a person may lower their limit, and never raise it', () => {
  expect([null, 0, 2, 4, 9].map(limitOf)).toEqual([personPoints, 0, 2, 4, personPoints])
})

type Step =
  | { do: 'send'; person: number; weight: number }
  | { do: 'open' | 'withdraw'; ask: number }
  | { do: 'limit'; person: number; to: number | null }
  | { do: 'clock'; by: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      person: fc.nat(2),
      weight: fc.constantFrom(...Object.values(askWeights)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'withdraw' as const), ask: fc.nat(30) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('limit' as const), person: fc.nat(2), to: fc.option(fc.nat(6)) }),
  },
  // mostly forwards; a machine's clock may also step back
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      by: fc.oneof(
        fc.integer({ min: 0, max: 60 * 24 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: -200, max: 0 }),
      ),
    }),
  },
)

type Sent = Spending & { person: number; limitThen: number }

/** Plays the steps as the commands do: a send that does not fit is refused. */
function play(steps: Step[]): Sent[] {
  const asks: Sent[] = []
  const limits: (number | null)[] = [null, null, null]
  let now = on(0)
  for (const one of steps) {
    if (one.do === 'clock') now = new Date(now.getTime() + one.by * hour)
    if (one.do === 'limit') limits[one.person] = one.to
    if (one.do === 'send') {
      const limitThen = limitOf(limits[one.person] ?? null)
      const own = asks.filter(({ person }) => person === one.person)
      const fits = [
        fitsAt(own, { weight: one.weight, limit: limitThen, now }),
        fitsAt(asks, { weight: one.weight, limit: accountPoints, now }),
      ]
      const isFree = fits.every((at) => at !== null && at <= now)
      if (isFree) asks.push({ ...sent(0, one.weight, { sentAt: now }), person: one.person, limitThen })
    }
    const ask = one.do === 'open' || one.do === 'withdraw' ? asks[one.ask] : undefined
    // what was withdrawn is not opened any more
    if (ask && one.do === 'open' && !ask.withdrawnAt) ask.openedAt ??= now
    if (ask && one.do === 'withdraw') ask.withdrawnAt ??= now
  }
  return asks
}

/** The most that stands in any 90 days: every window that ends with an ask is looked at. */
function fullest(asks: readonly Spending[]): number {
  const counted = asks.filter((ask) => !isGivenBack(ask))
  const sums = counted.map(({ sentAt: last }) =>
    counted
      .filter(({ sentAt }) => sentAt <= last && sentAt.getTime() > last.getTime() - 90 * day)
      .reduce((sum, { weight }) => sum + weight, 0),
  )
  return Math.max(0, ...sums)
}

test('no sequence of asks exceeds a budget in any rolling 90 days, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const asks = play(steps)
      expect(fullest(asks)).toBeLessThanOrEqual(accountPoints)
      for (const person of [0, 1, 2]) {
        const own = asks.filter((ask) => ask.person === person)
        expect(fullest(own)).toBeLessThanOrEqual(personPoints)
        // a limit that was never raised again holds as well as the usual one
        const lowest = Math.max(0, ...own.map(({ limitThen }) => limitThen))
        expect(fullest(own)).toBeLessThanOrEqual(lowest)
      }
    }),
    { numRuns: 500 },
  )
})

test('and what fits is sent: a person who is asked whenever it fits is asked again when points come back', () => {
  const steps = Array.from(
    { length: 400 },
    (_, index): Step => (index % 2 === 0 ? { do: 'send', person: 0, weight: 3 } : { do: 'clock', by: 24 }),
  )
  expect(play(steps).map(({ sentAt }) => (sentAt.getTime() - start) / day)).toEqual([0, 90, 180])
})

test('every type has its weight', () => {
  expect(askTypes.map((type) => askWeights[type])).toEqual([1, 1, 2, 3, 3])
})
