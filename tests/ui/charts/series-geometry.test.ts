import { expect, test } from 'vitest'
import type { SeriesInput } from '#app/ui/charts/series.ts'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'

type Points = SeriesInput['points']

const close: SeriesInput = {
  kind: 'level',
  freshDays: 400,
  baseline: { on: '2026-01-01', value: 10, label: '10 days' },
  target: { on: '2026-04-11', value: 0, label: '0 days' },
  points: [],
  today: '2026-04-11',
  width: 220,
  height: 132,
  size: 'large',
  locale: 'en-GB',
  tickStyle: {},
  usage: null,
}

const plain = { change: '', by: '', bar: null }

/** Day 0 stands at x 10 and day 100 at x 210, two px a day; value 10 at y 16 and 0 at y 116, ten px a unit. */
const measured: Points = [
  { on: '2026-02-20', value: 4, label: '4 days', status: 'reported' },
  { on: '2026-01-31', value: 7, label: '7 days', status: 'verified' },
]

test('dates and values land where they should, the baseline first, whatever the order given', () => {
  const { marks, path } = seriesGeometry({ ...close, points: measured })
  expect(marks).toEqual([
    { x: 10, y: 16, status: 'baseline', value: '10 days', date: '1 Jan 2026', ...plain },
    { x: 70, y: 46, status: 'verified', value: '7 days', date: '31 Jan 2026', ...plain },
    { x: 110, y: 76, status: 'reported', value: '4 days', date: '20 Feb 2026', ...plain },
  ])
  expect(path).toBe('M10,16L70,46L110,76')
})

test('baseline, target and the expected way between them', () => {
  const geometry = seriesGeometry({ ...close, points: measured })
  expect(geometry.baseline).toEqual({ y: 16, label: '10 days', side: 'above', end: 'right' })
  expect(geometry.target).toEqual({ y: 116, label: '0 days', side: 'below', end: 'right' })
  expect(geometry.expected).toBe('M10,16L210,116')
})

test('a target above the baseline has its name above and the baseline below', () => {
  const target = { on: '2026-04-11', value: 20, label: '20 days' }
  const geometry = seriesGeometry({ ...close, target })
  expect([geometry.baseline.side, geometry.target?.side]).toEqual(['below', 'above'])
  expect([geometry.baseline.y, geometry.target?.y]).toEqual([116, 16])
})

test('nothing measured: the baseline alone, no line', () => {
  const geometry = seriesGeometry(close)
  expect(geometry.path).toBe('')
  expect(geometry.marks).toHaveLength(1)
  expect(geometry.summary).toBe(
    'Baseline 10 days on 1 Jan 2026, target 0 days by 11 Apr 2026. Nothing measured yet.',
  )
})

test('nothing measured, no target, begun today: still a drawing of finite numbers', () => {
  const geometry = seriesGeometry({ ...close, target: null, today: close.baseline.on })
  expect(geometry.marks).toEqual([
    { x: 10, y: 66, status: 'baseline', value: '10 days', date: '1 Jan 2026', ...plain },
  ])
  expect(geometry.target).toBeNull()
  expect(JSON.stringify(geometry)).not.toMatch(/NaN|Infinity|null,null/)
})

test('one measurement makes one stroke', () => {
  const { path, summary } = seriesGeometry({ ...close, points: measured.slice(1) })
  expect(path).toBe('M10,16L70,46')
  expect(summary).toBe(
    'From 10 days on 1 Jan 2026 to 7 days on 31 Jan 2026, target 0 days by 11 Apr 2026. 1 measurement: 1 confirmed.',
  )
})

test('a disputed point breaks the line and keeps its mark', () => {
  const disputed: Points = [
    { on: '2026-01-11', value: 9, label: '9', status: 'verified' },
    { on: '2026-01-21', value: 2, label: '2', status: 'disputed' },
    { on: '2026-01-31', value: 7, label: '7', status: 'verified' },
    { on: '2026-02-10', value: 6, label: '6', status: 'verified' },
  ]
  const { path, marks } = seriesGeometry({ ...close, points: disputed })
  expect(path).toBe('M10,16L30,26M70,46L90,56')
  expect(marks.map((mark) => mark.status)).toEqual([
    'baseline',
    'verified',
    'disputed',
    'verified',
    'verified',
  ])
})

test('a point alone between two disputes is a dot, not a stroke', () => {
  const around = (on: string, status: 'verified' | 'disputed') => ({ on, value: 5, label: '5', status })
  const points = [
    around('2026-01-11', 'disputed'),
    around('2026-01-21', 'verified'),
    around('2026-01-31', 'disputed'),
  ]
  expect(seriesGeometry({ ...close, points }).path).toBe('')
})

test('equal values lie on the middle line', () => {
  const flat: Points = [{ on: '2026-02-20', value: 10, label: '10 days', status: 'verified' }]
  const { marks, yTicks } = seriesGeometry({ ...close, target: null, points: flat })
  expect(marks.map((mark) => mark.y)).toEqual([66, 66])
  expect(yTicks).toContainEqual({ y: 66, text: '10' })
})

test('values below zero and past the target stay inside the plot', () => {
  const points: Points = [
    { on: '2026-02-01', value: -8, label: '−8', status: 'verified' },
    { on: '2026-03-01', value: 30, label: '30', status: 'reported' },
  ]
  const { marks } = seriesGeometry({ ...close, points })
  expect(marks.map((mark) => mark.y)).toEqual([68.6, 116, 16])
})

test('small charts leave out marks that would touch, never the first, the last or a disputed one', () => {
  const points: Points = Array.from({ length: 340 }, (_, index) => ({
    on: new Date(Date.UTC(2025, 3, 1 + index)).toISOString().slice(0, 10),
    value: 10 - index / 40,
    label: `${index}`,
    status: index === 101 ? 'disputed' : 'verified',
  }))
  const baseline = { ...close.baseline, on: '2025-03-31' }
  const { marks, path, isDense } = seriesGeometry({ ...close, baseline, points, size: 'small', width: 480 })
  expect(marks.length).toBeLessThanOrEqual(50)
  expect(isDense).toBe(true)
  expect(marks[0]?.status).toBe('baseline')
  expect(marks.at(-1)).toMatchObject({ value: '339', date: '6 Mar 2026', status: 'verified' })
  expect(marks.filter((mark) => mark.status === 'disputed')).toHaveLength(1)
  expect(path.match(/[ML]/g)).toHaveLength(340)
})

test('a target far ahead does not squeeze the line: the way there is cut at today', () => {
  const target = { on: '2035-01-01', value: 0, label: '0 days' }
  const { marks, expected } = seriesGeometry({ ...close, target, points: measured })
  expect(marks.at(-1)?.x).toBe(110)
  expect(expected).toMatch(/^M10,16L210,/)
})

test('after the target date the expected way goes on level', () => {
  const target = { on: '2026-02-20', value: 0, label: '0 days' }
  expect(seriesGeometry({ ...close, target }).expected).toBe('M10,16L110,116L210,116')
})

test('months are named, the year where it turns', () => {
  const baseline = { on: '2025-11-15', value: 10, label: '10 days' }
  const { xTicks } = seriesGeometry({ ...close, baseline, width: 640, today: '2026-03-20', target: null })
  expect(xTicks.map((tick) => tick.text)).toEqual(['Dec', 'Jan 2026', 'Feb', 'Mar'])
  expect(xTicks.some((tick) => tick.isSpare)).toBe(false)
})

test('from five ticks on, every second may go where room is short', () => {
  const baseline = { on: '2025-10-15', value: 10, label: '10 days' }
  const { xTicks } = seriesGeometry({ ...close, baseline, width: 640, today: '2026-03-20', target: null })
  expect(xTicks.map((tick) => tick.text)).toEqual(['Nov', 'Dec', 'Jan 2026', 'Feb', 'Mar'])
  expect(xTicks.map((tick) => tick.isSpare)).toEqual([false, true, false, true, false])
})

test('spans of years are told in years, and ticks never crowd', () => {
  const baseline = { on: '2016-05-01', value: 10, label: '10 days' }
  const { xTicks } = seriesGeometry({ ...close, baseline, width: 300, target: null })
  expect(xTicks.map((tick) => tick.text)).toEqual(['2020', '2025'])
})

test('values: baseline and target always have their tick, others keep clear; big numbers are short', () => {
  const { yTicks } = seriesGeometry({ ...close, points: measured })
  expect(yTicks).toEqual([
    { y: 16, text: '10' },
    { y: 56, text: '6' },
    { y: 76, text: '4' },
    { y: 116, text: '0' },
  ])
  const money: SeriesInput = {
    ...close,
    baseline: { ...close.baseline, value: 120_000 },
    target: { ...close.baseline, value: 240_000_000 },
    tickStyle: { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' },
  }
  const texts = seriesGeometry(money).yTicks.map((tick) => tick.text)
  expect([texts.at(0), texts.at(-1)]).toEqual(['€240m', '€120k'])
  const percent = seriesGeometry({ ...close, tickStyle: { style: 'unit', unit: 'percent' } })
  expect(percent.yTicks.map((tick) => tick.text)).toContain('10%')
})

test('small charts carry no ticks and no expected way', () => {
  const geometry = seriesGeometry({ ...close, size: 'small' })
  expect([geometry.xTicks, geometry.yTicks, geometry.expected]).toEqual([[], [], ''])
})

test('usage is drawn behind on its own scale and never taller than 45 %; not what lies outside the picture', () => {
  const usage = {
    name: 'Logins',
    points: [
      { on: '2020-01-01', value: '9000' },
      { on: '2026-01-31', value: '50' },
      { on: '2026-02-20', value: '100.0' },
    ],
  }
  const drawn = seriesGeometry({ ...close, usage })
  expect(drawn.usage?.label).toBe('product usage: Logins')
  expect(drawn.usage?.bars.map((bar) => bar.height)).toEqual([29.7, 59.4])
  expect(drawn.usage?.bars[0]).toEqual({ x: 58, y: 102.3, width: 24, height: 29.7 })
  expect(drawn.summary).toContain('Behind it, as context: product usage, Logins.')
  expect(seriesGeometry({ ...close, usage: { name: 'Logins', points: [] } }).usage).toBeNull()
})

test('a year of daily usage shares 36 bars, each the mean of its days', () => {
  const points = Array.from({ length: 100 }, (_, index) => ({
    on: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    value: String(index),
  }))
  const bars = seriesGeometry({ ...close, width: 640, usage: { name: 'Logins', points } }).usage?.bars
  expect(bars).toHaveLength(34)
  expect(bars?.at(-1)?.height).toBe(59.4)
  expect(bars?.at(0)?.height).toBe(0.6)
})

test('the result is plain JSON, and the input stays as it was', () => {
  const input = Object.freeze({ ...close, points: Object.freeze([...measured]) })
  const geometry = seriesGeometry(input)
  expect(JSON.parse(JSON.stringify(geometry))).toEqual(geometry)
})
