// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import type { SeriesInput } from '#app/ui/charts/series.ts'
import { SeriesChart } from '#app/ui/charts/series-chart.tsx'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'
import { SeriesSketch } from '#app/ui/charts/series-sketch.tsx'

afterEach(cleanup)

const input: SeriesInput = {
  baseline: { on: '2025-12-01', value: 10, label: '10 d' },
  target: { on: '2026-06-30', value: 3, label: '3 d' },
  points: [
    { on: '2026-01-02', value: 9, label: '9 d', status: 'verified' },
    { on: '2026-02-02', value: 8, label: '8 d', status: 'disputed' },
    { on: '2026-03-02', value: 7, label: '7 d', status: 'reported' },
  ],
  today: '2026-05-08',
  width: 480,
  height: 116,
  size: 'small',
  locale: 'en-GB',
  tickStyle: {},
  usage: null,
  kind: 'level',
  freshDays: 92,
}

test('the picture is named by its sentence, and every dot says what it is', () => {
  const { container } = render(<SeriesSketch geometry={seriesGeometry(input)} />)
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'From 10 d on 1 Dec 2025 to 7 d on 2 Mar 2026, target 3 d by 30 Jun 2026. 3 measurements: 1 confirmed, 1 reported, 1 disputed.',
  )
  const statuses = [...container.querySelectorAll('[data-status]')].map((dot) =>
    dot.getAttribute('data-status'),
  )
  expect(statuses).toEqual(['baseline', 'verified', 'disputed', 'reported'])
  expect([...container.querySelectorAll('title')].map((title) => title.textContent)).toContain(
    '8 d, 2 Feb 2026, disputed',
  )
})

test('small charts name baseline and target inside, large ones have ticks and a legend of what is there', () => {
  const small = render(<SeriesSketch geometry={seriesGeometry(input)} />)
  expect(small.container.textContent).toContain('baseline 10 d')
  expect(small.container.textContent).toContain('target 3 d')
  expect(small.container.querySelector('figcaption')).toBeNull()
  cleanup()
  const large = render(<SeriesChart geometry={seriesGeometry({ ...input, size: 'large' })} />)
  expect(large.container.querySelector('figcaption')?.textContent).toBe('confirmedreporteddisputedexpected')
})

test('it carries no style attribute and no script, so that the content security policy lets it be', () => {
  const html = renderToStaticMarkup(<SeriesChart geometry={seriesGeometry({ ...input, size: 'large' })} />)
  expect(html).not.toMatch(/ style=| on[a-z]+=/)
})

const large: SeriesInput = {
  ...input,
  size: 'large',
  points: input.points.map((point) =>
    point.status === 'verified' ? { ...point, change: '−1', by: 'Maria, 3 Jan' } : point,
  ),
}

function reader() {
  render(<SeriesChart geometry={seriesGeometry(large)} name="Month-end close" />)
  return screen.getByRole('slider', { name: 'Figures of Month-end close' })
}

test('arrow keys step through the figures, and say date, value, change, state and who confirmed', () => {
  const slider = reader()
  fireEvent.focus(slider)
  expect(slider.getAttribute('aria-valuetext')).toBe('7 d, 2 Mar 2026, reported, not confirmed yet')
  for (const key of ['ArrowLeft', 'ArrowLeft']) fireEvent.keyDown(slider, { key })
  expect(slider.getAttribute('aria-valuetext')).toBe('9 d, 2 Jan 2026, −1, confirmed by Maria, 3 Jan')
  expect(screen.getByText('9 d', { selector: 'p strong' }).parentElement?.textContent).toBe(
    '9 d · 2 Jan 2026 · −1 · confirmed by Maria, 3 Jan',
  )
  fireEvent.keyDown(slider, { key: 'Home' })
  expect(slider.getAttribute('aria-valuenow')).toBe('1')
  fireEvent.keyDown(slider, { key: 'ArrowLeft' })
  expect(slider.getAttribute('aria-valuetext')).toBe('10 d, 1 Dec 2025, baseline')
  fireEvent.keyDown(slider, { key: 'Escape' })
  expect(screen.getByText(/use the arrow keys/)).toBeDefined()
})

test('a pointer or a finger reads the nearest figure; a mouse that leaves lets go', () => {
  const slider = reader()
  slider.getBoundingClientRect = () => new DOMRect(0, 0, 480, 116)
  fireEvent.pointerMove(slider, { clientX: 470, pointerType: 'mouse' })
  expect(slider.getAttribute('aria-valuetext')).toBe('7 d, 2 Mar 2026, reported, not confirmed yet')
  fireEvent.pointerDown(slider, { clientX: 12, pointerType: 'touch' })
  expect(slider.getAttribute('aria-valuenow')).toBe('1')
  fireEvent.pointerLeave(slider, { pointerType: 'mouse' })
  expect(screen.getByText(/use the arrow keys/)).toBeDefined()
})

test('the table holds every figure in words, and is there without a script', () => {
  const html = renderToStaticMarkup(<SeriesChart geometry={seriesGeometry(large)} name="Month-end close" />)
  document.body.innerHTML = html
  expect(html).not.toContain('slider')
  const rows = [...document.querySelectorAll('details tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
  expect(rows).toEqual([
    ['1 Dec 2025', '10 d', '', 'baseline'],
    ['2 Jan 2026', '9 d', '−1', 'confirmed by Maria, 3 Jan'],
    ['2 Feb 2026', '8 d', '', 'disputed'],
    ['2 Mar 2026', '7 d', '', 'reported, not confirmed yet'],
  ])
  document.body.innerHTML = ''
})

test('1,000 figures, drawn and handed over, stay under 60 KB; the table says what it leaves out', () => {
  const points = Array.from({ length: 1000 }, (_, index) => ({
    on: new Date(Date.UTC(2023, 7, 2 + index)).toISOString().slice(0, 10),
    value: 10 - index / 160 + Math.sin(index / 9),
    label: `${10 - index / 160} days`,
    change: '−0.3',
    by: 'Maria Oliveira, 3 Apr',
    status: 'verified' as const,
  }))
  for (const kind of ['level', 'amount'] as const) {
    const baseline = { ...input.baseline, on: '2023-08-01' }
    const geometry = seriesGeometry({ ...large, kind, points, baseline, width: 640, height: 264 })
    const html = renderToStaticMarkup(<SeriesChart geometry={geometry} name="Month-end close" />)
    expect(html.length + JSON.stringify(geometry).length).toBeLessThan(60_000)
    expect(html).toMatch(/\d\d of 1000 figures. All of them are in the list and the CSV\./)
  }
})
