import { expect, test } from 'vitest'
import type { SeriesInput, SeriesPoint } from '#app/ui/charts/series.ts'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'

const month = (number: number, value: number, status: SeriesPoint['status'] = 'verified'): SeriesPoint => ({
  from: new Date(Date.UTC(2026, number - 1, 1)).toISOString().slice(0, 10),
  on: new Date(Date.UTC(2026, number, 0)).toISOString().slice(0, 10),
  when: ['January', 'February', 'March'][number - 1] ?? '',
  value,
  label: `€${value}`,
  status,
})

/** 1 Jan stands at x 10, two px a day; nothing lies on the foot at y 131, 100 at y 16. */
const saved: SeriesInput = {
  kind: 'amount',
  freshDays: 92,
  baseline: { on: '2026-01-01', value: 0, label: '€0' },
  target: { on: '2026-04-11', value: 100, label: '€100' },
  points: [month(1, 50), month(2, 80, 'reported'), month(3, 100, 'disputed')],
  today: '2026-04-11',
  width: 220,
  height: 132,
  size: 'large',
  locale: 'en-GB',
  tickStyle: { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' },
  usage: null,
}

test('an amount is a bar on the days of its period, from nothing to its value', () => {
  const { marks, path, zeroY, summary } = seriesGeometry(saved)
  expect([path, zeroY]).toEqual(['', 131])
  expect(marks[0]).toEqual({
    x: 41.1,
    y: 73.5,
    status: 'verified',
    date: 'January',
    value: '€50',
    change: '',
    by: '',
    bar: { x: 21.2, y: 73.5, width: 39.7, height: 57.5 },
  })
  expect(marks.map(({ status }) => status)).toEqual(['verified', 'reported', 'disputed'])
  expect(summary).toBe(
    'Amounts per period, latest €80 up to 28 Feb 2026, baseline €0, target €100 by 11 Apr 2026. 3 measurements: 1 confirmed, 1 reported, 1 disputed.',
  )
})

test('only the disputed bar is hatched, and the strokes stay inside it', () => {
  const { marks, hatch } = seriesGeometry(saved)
  const bar = marks[2]?.bar ?? { x: 0, y: 0, width: 0, height: 0 }
  const places = [...hatch.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(places.length).toBeGreaterThan(20)
  for (const [x = 0, y = 0] of places) {
    expect(x).toBeGreaterThanOrEqual(bar.x)
    expect(x).toBeLessThanOrEqual(bar.x + bar.width + 0.1)
    expect(y).toBeLessThanOrEqual(bar.y + bar.height + 0.1)
  }
})

test('a negative amount hangs from the line of nothing; one of nothing is still a sliver', () => {
  const { marks, zeroY } = seriesGeometry({ ...saved, points: [month(1, -100), month(2, 0)] })
  expect(zeroY).toBe(66)
  expect(marks[0]?.bar).toMatchObject({ y: 66, height: 50 })
  expect(marks[0]?.y).toBe(116)
  expect(marks[1]?.bar?.height).toBe(1.5)
})

test('an amount without a period begins where the one before ended', () => {
  const { from: _, ...bare } = month(2, 80)
  const { marks } = seriesGeometry({ ...saved, points: [month(1, 50), bare] })
  expect(marks[1]?.bar?.x).toBeGreaterThan((marks[0]?.bar?.x ?? 0) + (marks[0]?.bar?.width ?? 0))
  expect(marks[1]?.bar?.width).toBeLessThanOrEqual(38.4)
})

test('hundreds of amounts become strokes, all of them, by what stands behind them', () => {
  const points = Array.from({ length: 300 }, (_, index): SeriesPoint => {
    const on = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)
    return { on, from: on, value: index, label: `${index}`, status: index < 200 ? 'verified' : 'reported' }
  })
  const drawn = seriesGeometry({ ...saved, points, width: 640 })
  expect(drawn.sticks?.verified.match(/M/g)).toHaveLength(200)
  expect(drawn.sticks?.reported.match(/M/g)).toHaveLength(100)
  expect(drawn.marks.length).toBeLessThanOrEqual(60)
  expect(drawn.marks.every(({ bar }) => bar === null)).toBe(true)
})

test('nothing yet, and nothing but nothing, are finite drawings', () => {
  for (const points of [[], [month(1, 0)]]) {
    const target = { ...saved.baseline, on: '2026-04-11' }
    expect(JSON.stringify(seriesGeometry({ ...saved, target, points }))).not.toMatch(/NaN|Infinity/)
  }
})
