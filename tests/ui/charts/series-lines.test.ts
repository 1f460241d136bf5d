import { expect, test } from 'vitest'
import type { SeriesInput, SeriesPoint } from '#app/ui/charts/series.ts'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'

/** Day 0 (1 Jan) stands at x 10, two px a day; value 10 at y 16, 0 at y 116. */
const close: SeriesInput = {
  kind: 'level',
  freshDays: 20,
  baseline: { on: '2026-01-01', value: 10, label: '10' },
  target: { on: '2026-04-11', value: 0, label: '0' },
  points: [],
  today: '2026-04-11',
  width: 220,
  height: 132,
  size: 'large',
  locale: 'en-GB',
  tickStyle: {},
  usage: null,
}

const at = (on: string, value: number, status: SeriesPoint['status'] = 'verified'): SeriesPoint => ({
  on,
  value,
  label: `${value}`,
  status,
})

function lines(points: SeriesPoint[], change: Partial<SeriesInput> = {}) {
  const { path, lapsed } = seriesGeometry({ ...close, points, ...change })
  return { path, lapsed }
}

test('where a figure had stopped counting before the next one came, the line is another one', () => {
  const today = '2026-03-02'
  expect(lines([at('2026-01-21', 8), at('2026-03-02', 4)], { today, target: null })).toEqual({
    // from day 20 the window of 20 days is half of the way to day 60
    path: 'M10,16L76.7,49.3L143.4,82.7',
    lapsed: 'M143.4,82.7L210,116',
  })
})

test('after the last figure there is no line, unless it has stopped counting: then it holds until it does', () => {
  expect(lines([at('2026-01-21', 8)], { today: '2026-02-10' })).toMatchObject({ lapsed: '' })
  expect(lines([at('2026-01-21', 8)])).toEqual({ path: 'M10,16L50,36L90,36', lapsed: 'M90,36L210,36' })
  expect(seriesGeometry({ ...close, points: [at('2026-01-21', 8)] }).summary).toContain(
    'Once a figure stopped counting after 20 days without a newer one.',
  )
})

test('nothing counts before the first figure: a long way from the baseline is lapsed from its beginning', () => {
  expect(lines([at('2026-04-11', 8)])).toEqual({ path: '', lapsed: 'M10,16L210,36' })
})

test('a disputed figure ends the line before it, and no line is drawn from it to today', () => {
  const points = [at('2026-01-11', 9), at('2026-01-21', 8, 'disputed')]
  expect(lines(points)).toEqual({ path: 'M10,16L30,26', lapsed: '' })
})

test('a baseline far in the past does not squeeze the line: it comes in from the left, without a mark', () => {
  const baseline = { ...close.baseline, on: '2016-01-01' }
  const points = [at('2026-03-01', 8), at('2026-04-11', 6)]
  const drawn = seriesGeometry({ ...close, baseline, points, freshDays: 92 })
  expect(drawn.marks.map(({ status }) => status)).toEqual(['verified', 'verified'])
  expect(drawn.lapsed).toMatch(/^M10,16L/)
  expect(drawn.marks[0]?.x).toBeGreaterThan(70)
  expect(drawn.expected).toMatch(/^M10,/)
})

test('10,000 figures draw the same line with at most four places in a column of pixels', () => {
  const points = Array.from({ length: 10_000 }, (_, index) =>
    at(new Date(Date.UTC(1999, 0, 1 + index)).toISOString().slice(0, 10), index % 2 ? 9 : 1),
  )
  const baseline = { ...close.baseline, on: '1998-12-31' }
  const { path } = lines(points, { baseline })
  expect(path.match(/[ML]/g)?.length).toBeLessThanOrEqual(4 * 201)
  expect(path).toContain(',26L')
})
