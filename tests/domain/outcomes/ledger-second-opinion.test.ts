import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LedgerMeasurement, type LedgerTerms, ledgerOf } from '#app/domain/outcomes/ledger.ts'

/*
 * DOMAIN.md §4 once more, in fractions of whole numbers and days since 1970, by other code than the ledger's: no decimal
 * library, no calendar of ours. Both must say the same to the minor unit.
 */

type Fraction = { over: bigint; under: bigint }

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

function fraction(decimal: string): Fraction {
  const [whole = '0', behind = ''] = decimal.split('.')
  return { over: BigInt(whole + behind), under: 10n ** BigInt(behind.length) }
}

const times = (...all: Fraction[]): Fraction =>
  all.reduce((a, b) => ({ over: a.over * b.over, under: a.under * b.under }), { over: 1n, under: 1n })
const less = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
})

function halfEven({ over, under }: Fraction): number {
  const size = over < 0n ? -over : over
  const down = size / under
  const rest = 2n * (size % under)
  const isUp = rest > under || (rest === under && down % 2n === 1n)
  return Number((isUp ? down + 1n : down) * (over < 0n ? -1n : 1n))
}

const windows = { weekly: 31, monthly: 92, quarterly: 184, yearly: 400 }
const perYear = {
  daily: [365, 1],
  weekly: [365, 7],
  monthly: [12, 1],
  quarterly: [4, 1],
  yearly: [1, 1],
} as const
const minor: Record<string, bigint> = { EUR: 100n, JPY: 1n, KWD: 1000n }

function timesAYear({ times, ownTimes }: LedgerTerms): Fraction {
  if (times === 'own') return fraction(ownTimes)
  const [over, under] = perYear[times]
  return { over: BigInt(over), under: BigInt(under) }
}

/** Of each day the figure that counts: not superseded, rather undisputed, the latest recorded, then the later id. */
function counting(figures: readonly LedgerMeasurement[], today: string): LedgerMeasurement[] {
  const standing = figures.filter((one) => one.supersededAt === null && one.measuredOn <= today)
  const days = [...new Set(standing.map(({ measuredOn }) => measuredOn))].sort()
  const key = (one: LedgerMeasurement) =>
    `${one.disputedAt ? 0 : 1} ${String(one.recordedAt.getTime()).padStart(20, '0')} ${one.id}`
  return days.flatMap((day) => {
    const ofDay = standing.filter(({ measuredOn }) => measuredOn === day)
    const best = ofDay.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).at(-1)
    return best ? [best] : []
  })
}

function secondOpinion(
  terms: LedgerTerms,
  figures: readonly LedgerMeasurement[],
  { today, currency }: { today: string; currency: string },
) {
  const totals = { verified: 0, reported: 0 }
  const series = counting(figures, today)
  const share = fraction(terms.attributionShare ?? '100')
  const unit = times(fraction(terms.rate ?? '0'), ...terms.factors.map(({ amount }) => fraction(amount)))
  const money = { over: minor[currency] ?? 100n, under: 100n }
  const worths = series.map((one, index) => {
    if (one.disputedAt) return 0
    const change = less(fraction(one.value), fraction(terms.baselineValue))
    const better = terms.direction === 'increase' ? change : { over: -change.over, under: change.under }
    const until = dayNumber(series[index + 1]?.measuredOn ?? today)
    const days = Math.min(until - dayNumber(one.measuredOn), windows[terms.cadence])
    const lasting = times(timesAYear(terms), { over: BigInt(days), under: 365n })
    const worth = halfEven(times(better, unit, share, money, ...(terms.kind === 'level' ? [lasting] : [])))
    const isVerified = one.verifiedAt !== null && terms.isAgreed && terms.attributionShare !== null
    totals[isVerified ? 'verified' : 'reported'] += worth
    return worth
  })
  return { worths, totals }
}

/** Numbers from a thousandth of a thousandth up to hundreds of thousands, with halves that make ties. */
const decimal = fc.oneof(
  fc.integer({ min: -999_999, max: 999_999 }).map(String),
  fc.integer({ min: -999_999, max: 999_999 }).map((n) => (n / 1000).toFixed(3)),
  fc.integer({ min: -9, max: 9 }).map((n) => (n / 1_000_000).toFixed(6)),
  fc.integer({ min: -99, max: 99 }).map((n) => (n / 2).toFixed(1)),
)
const above = decimal.map((text) => text.replace('-', '')).filter((text) => Number(text) > 0)
const instant = fc.constantFrom(new Date('2026-01-01T12:00:00Z'), new Date('2026-02-01T12:00:00Z'))
const maybe = fc.option(instant, { freq: 2 })

const anyTerms: fc.Arbitrary<LedgerTerms> = fc.record({
  kind: fc.constantFrom('level' as const, 'amount' as const),
  direction: fc.constantFrom('increase' as const, 'decrease' as const),
  category: fc.constant('time_saved' as const),
  cadence: fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const, 'yearly' as const),
  baselineValue: decimal,
  factors: fc.array(fc.record({ amount: above, words: fc.constant('people') }), { maxLength: 1 }),
  rate: above,
  rateWords: fc.constant(''),
  times: fc.constantFrom(
    'daily' as const,
    'weekly' as const,
    'monthly' as const,
    'yearly' as const,
    'own' as const,
  ),
  ownTimes: above.filter((text) => Number(text) < 400),
  nature: fc.constantFrom('cash' as const, 'capacity' as const),
  attributionShare: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1))),
  margin: fc.constant(null),
  isAgreed: fc.boolean(),
})

const figures: fc.Arbitrary<LedgerMeasurement[]> = fc
  .array(
    fc.record({
      // around leap days and changes of clocks, some days often, some after today
      measuredOn: fc
        .oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 88, max: 92 }))
        .map((n) => dateOf(19_700 + n)),
      value: decimal,
      ...{
        recordedAt: instant,
        verifiedAt: maybe,
        disputedAt: fc.option(instant, { freq: 4 }),
        supersededAt: fc.option(instant, { freq: 5 }),
      },
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: String(index).padStart(3, '0'), periodFrom: null })))

test('another reckoning of the same rules comes to the same rows and totals, in every currency’s minor unit', () => {
  fc.assert(
    fc.property(anyTerms, figures, fc.constantFrom('EUR', 'JPY', 'KWD'), (terms, given, currency) => {
      const eyes = { today: '2026-03-15', currency }
      const ledger = ledgerOf(terms, given, eyes)
      const { worths, totals } = secondOpinion(terms, given, eyes)
      expect(ledger?.rows.map(({ worth }) => worth)).toEqual(worths)
      expect(ledger?.totals).toEqual(totals)
    }),
    { numRuns: 3000 },
  )
})
