// @vitest-environment happy-dom

import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import type { SeriesInput } from '#app/ui/charts/series.ts'
import { SeriesChart } from '#app/ui/charts/series-chart.tsx'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'

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
  unit: 'days',
}

test('the picture is named by its sentence, and every dot says what it is', () => {
  const { container } = render(<SeriesChart geometry={seriesGeometry(input)} />)
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
  const small = render(<SeriesChart geometry={seriesGeometry(input)} />)
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
