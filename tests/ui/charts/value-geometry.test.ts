import { expect, test } from 'vitest'
import type { ValueInput } from '#app/ui/charts/value.ts'
import { valueGeometry } from '#app/ui/charts/value-geometry.ts'

const none = { verified: 0, reported: 0 }
const money = (minor: number) => `€${minor}`

/** Day −1 stands at x 0 and 100 days later at x 200; 0 at y 114, 100 at y 14. */
const input: ValueInput = {
  from: '2025-12-31',
  months: [
    { on: '2026-01-30', cash: { verified: 40, reported: 0 }, capacity: none },
    { on: '2026-02-19', cash: { verified: 60, reported: 20 }, capacity: none },
    { on: '2026-04-10', cash: { verified: 60, reported: 40 }, capacity: none },
  ],
  width: 200,
  height: 114,
  locale: 'en-GB',
  money,
  shortMoney: money,
}

test('confirmed lies on nothing, reported on confirmed, from the day before anything counted', () => {
  const { panels, zeroY } = valueGeometry(input)
  expect(zeroY).toBe(114)
  expect(panels).toHaveLength(1)
  expect(panels[0]).toMatchObject({
    title: 'Cash',
    verified: '€60',
    reported: '€40',
    verifiedLine: 'M0,114L60,74L100,54L200,54',
    verifiedArea: 'M0,114L60,74L100,54L200,54L200,114L100,114L60,114L0,114Z',
    totalLine: 'M0,114L60,74L100,34L200,14',
    reportedArea: 'M0,114L60,74L100,34L200,14L200,54L100,54L60,74L0,114Z',
    summary: 'Cash from 1 Jan 2026 to 10 Apr 2026: €60 confirmed, €40 reported.',
  })
  expect(panels[0]?.stops.map(({ on, x }) => [on, x])).toEqual([
    ['Jan 2026', 60],
    ['Feb 2026', 100],
    ['10 Apr 2026', 200],
  ])
})

test('cash and capacity stand beside each other on one scale, so that heights compare', () => {
  const months = input.months.map((month) => ({ ...month, capacity: { verified: 0, reported: 200 } }))
  const { panels, yTicks } = valueGeometry({ ...input, months })
  expect(panels.map(({ title }) => title)).toEqual(['Cash', 'Capacity'])
  expect(panels.map(({ stops }) => stops[2]?.totalY)).toEqual([64, 14])
  expect(yTicks[0]).toEqual({ y: 114, text: '€0' })
})

test('what is worse than the baseline lies under the line of nothing', () => {
  const months = [{ on: '2026-04-10', cash: { verified: -100, reported: 0 }, capacity: none }]
  const { panels, zeroY } = valueGeometry({ ...input, months })
  expect([zeroY, panels[0]?.stops[0]?.totalY]).toEqual([14, 100])
  expect(panels[0]?.reportedArea).toBe('')
})

test('a single day of value, and very large sums, are still finite numbers', () => {
  const cash = { verified: 9_000_000_000_000, reported: 1 }
  const drawn = valueGeometry({ ...input, months: [{ on: '2026-01-01', cash, capacity: none }] })
  expect(drawn.panels[0]?.verifiedLine).toBe('M0,114L200,14')
  expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|null/)
})

test('twenty years of months stay under 60 KB', () => {
  const months = Array.from({ length: 240 }, (_, index) => ({
    on: new Date(Date.UTC(2006, index + 1, 0)).toISOString().slice(0, 10),
    cash: { verified: index * 10_000, reported: index * 700 },
    capacity: none,
  }))
  expect(JSON.stringify(valueGeometry({ ...input, from: '2005-12-31', months })).length).toBeLessThan(60_000)
})
