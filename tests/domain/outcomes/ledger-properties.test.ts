import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, todayIn } from '#app/domain/calendar-date.ts'
import {
  freshnessDays,
  type LedgerMeasurement,
  type LedgerTerms,
  ledgerOf,
} from '#app/domain/outcomes/ledger.ts'
import { cadences, outcomeDirections } from '#app/domain/outcomes/outcome.ts'
import { instantAt } from '#app/domain/zoned-time.ts'

const day = new Date('2026-01-01T12:00:00Z')
const eyes = { today: '2029-06-30', currency: 'EUR' }

const decimal = (most: number) =>
  fc.integer({ min: -most * 1000, max: most * 1000 }).map((thousandths) => String(thousandths / 1000))
/** Around two leap days and every change of clocks between them. */
const date = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2023-12-01', days))

const level: fc.Arbitrary<LedgerTerms> = fc.record({
  kind: fc.constant('level'),
  direction: fc.constantFrom(...outcomeDirections),
  category: fc.constant('time_saved'),
  cadence: fc.constantFrom(...cadences),
  baselineValue: decimal(1000),
  factors: fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 90 }).map(String), words: fc.constant('people') }),
    {
      maxLength: 1,
    },
  ),
  rate: fc.integer({ min: 1, max: 9_999_999 }).map((cents) => String(cents / 100)),
  rateWords: fc.constant('an hour'),
  times: fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly'),
  ownTimes: fc.constant(''),
  nature: fc.constantFrom('cash', 'capacity'),
  attributionShare: fc.option(fc.integer({ min: 0, max: 100 }).map(String)),
  margin: fc.constant(null),
  isAgreed: fc.boolean(),
})
const anyTerms: fc.Arbitrary<LedgerTerms> = fc
  .tuple(level, fc.constantFrom('level' as const, 'amount' as const))
  .map(([terms, kind]) => ({ ...terms, kind }))

const figure = (id: string, measuredOn: string, value: string): LedgerMeasurement => ({
  ...{ id, measuredOn, value, recordedAt: day, supersededAt: null, disputedAt: null, verifiedAt: null },
})
const figures = fc
  .uniqueArray(
    fc.record({ on: date, value: decimal(1000), state: fc.constantFrom('open', 'verified', 'disputed') }),
    {
      selector: ({ on }) => on,
      maxLength: 20,
    },
  )
  .map((list) =>
    list.map(({ on, value, state }, index) => ({
      ...figure(`${index}`, on, value),
      verifiedAt: state === 'verified' ? day : null,
      disputedAt: state === 'disputed' ? day : null,
    })),
  )

const read = (terms: LedgerTerms, given: readonly LedgerMeasurement[]) => {
  const ledger = ledgerOf(terms, given, eyes)
  if (!ledger) throw new Error('it has a rate')
  return ledger
}

test('totals equal the sums of their rows', () => {
  fc.assert(
    fc.property(anyTerms, figures, (terms, given) => {
      const { rows, totals } = read(terms, given)
      const sum = (standing: string) =>
        rows.filter((row) => row.standing === standing).reduce((total, { worth }) => total + worth, 0)
      expect(totals).toEqual({ verified: sum('verified'), reported: sum('reported') })
      expect(sum('disputed')).toBe(0)
    }),
  )
})

test('a superseded figure changes nothing, wherever it stood', () => {
  fc.assert(
    fc.property(anyTerms, figures, date, decimal(1000), (terms, given, on, value) => {
      const gone = { ...figure('gone', on, value), supersededAt: day, verifiedAt: day }
      expect(read(terms, [...given, gone])).toEqual(read(terms, given))
      expect(read(terms, [gone, ...given.toReversed()])).toEqual(read(terms, given))
    }),
  )
})

test('a disputed figure only ends the row before it', () => {
  fc.assert(
    fc.property(level, figures, date, decimal(1000), (terms, given, on, value) => {
      fc.pre(given.every(({ measuredOn }) => measuredOn !== on))
      const disputed = { ...figure('disputed', on, value), disputedAt: day }
      const before = read(terms, given).rows
      const after = read(terms, [...given, disputed]).rows.filter(
        ({ measurementId }) => measurementId !== 'disputed',
      )
      const ended = before.findLastIndex(({ from }) => from < on)
      expect(after.filter((_, index) => index !== ended)).toEqual(
        before.filter((_, index) => index !== ended),
      )
      const [was, is] = [before[ended], after[ended]]
      if (was && is) expect(is.until).toBe(was.until < on ? was.until : on)
    }),
  )
})

test('splitting a segment inside its window by an equal figure changes the total by rounding only', () => {
  fc.assert(
    fc.property(
      level,
      date,
      decimal(1000),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (terms, on, value, ...chance) => {
        const [lengthSeed, splitSeed, isVerified] = chance
        const length = 2 + (lengthSeed % (freshnessDays[terms.cadence] - 1))
        const verifiedAt = isVerified ? day : null
        const first = { ...figure('first', on, value), verifiedAt }
        const end = { ...figure('end', addDays(on, length), terms.baselineValue), verifiedAt }
        const between = {
          ...figure('between', addDays(on, 1 + (splitSeed % (length - 1))), value),
          verifiedAt,
        }
        const [whole, split] = [read(terms, [first, end]).totals, read(terms, [first, between, end]).totals]
        // three rows are rounded in all: the whole one, and the two it becomes
        for (const part of ['verified', 'reported'] as const)
          expect(Math.abs(whole[part] - split[part])).toBeLessThanOrEqual(3 * 0.5)
      },
    ),
  )
})

test('a share of nothing is worth nothing', () => {
  fc.assert(
    fc.property(anyTerms, figures, (terms, given) => {
      const { rows, totals } = read({ ...terms, attributionShare: '0' }, given)
      expect(rows.filter(({ worth }) => !Object.is(worth, 0))).toEqual([])
      expect(totals).toEqual({ verified: 0, reported: 0 })
    }),
  )
})

test('the sign follows the direction: better is never negative, and the other direction turns it round', () => {
  fc.assert(
    fc.property(anyTerms, figures, (terms, given) => {
      const turned = {
        ...terms,
        direction: terms.direction === 'increase' ? 'decrease' : 'increase',
      } as const
      const [rows, others] = [read(terms, given).rows, read(turned, given).rows]
      for (const [index, { worth, improvement }] of rows.entries()) {
        expect(worth === 0 || Math.sign(worth) === Math.sign(Number(improvement))).toBe(true)
        expect(worth + (others[index]?.worth ?? Number.NaN)).toBe(0)
      }
    }),
  )
})

test('rows follow each other without a gap that the window did not make, over leap days and changes of clocks', () => {
  fc.assert(
    fc.property(level, figures, (terms, given) => {
      const { rows } = read(terms, given)
      for (const [index, row] of rows.entries()) {
        expect(row.days).toBe(daysBetween(row.from, row.until))
        expect(row.days).toBeLessThanOrEqual(freshnessDays[terms.cadence])
        const next = rows[index + 1]?.from ?? eyes.today
        expect(row.isCut ? row.until < next : row.until === next).toBe(true)
      }
    }),
  )
})

test('no zone and no change of clocks moves a date: every instant of a day is that day there', () => {
  const zone = fc.constantFrom(
    ...[
      'Europe/Berlin',
      'America/St_Johns',
      'Pacific/Kiritimati',
      'Pacific/Niue',
      'Australia/Lord_Howe',
      'UTC',
    ],
  )
  fc.assert(
    fc.property(zone, date, fc.constantFrom('03:30', '12:00', '23:59'), (timeZone, on, time) => {
      expect(todayIn(timeZone, instantAt(on, time, timeZone))).toBe(on)
    }),
  )
  const leap = read({ ...fc.sample(level, 1)[0], cadence: 'monthly' } as LedgerTerms, [
    figure('a', '2028-02-28', '1'),
    figure('b', '2028-03-01', '1'),
  ])
  expect(leap.rows.map(({ from, until, days }) => [from, until, days])).toEqual([
    ['2028-02-28', '2028-03-01', 2],
    ['2028-03-01', '2028-06-01', 92],
  ])
})
