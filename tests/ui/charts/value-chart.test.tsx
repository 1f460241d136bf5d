// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { ValueChart } from '#app/ui/charts/value-chart.tsx'
import { valueGeometry } from '#app/ui/charts/value-geometry.ts'

afterEach(cleanup)

const geometry = valueGeometry({
  from: '2025-12-31',
  months: [
    { on: '2026-01-31', cash: { verified: 40, reported: 0 }, capacity: { verified: 0, reported: 0 } },
    { on: '2026-02-12', cash: { verified: 60, reported: 20 }, capacity: { verified: 0, reported: 30 } },
  ],
  width: 520,
  height: 184,
  locale: 'en-GB',
  money: (minor) => `€${minor}`,
  shortMoney: (minor) => `€${minor}`,
})

test('each nature is a picture with a sentence, a legend of figures and a table', () => {
  render(<ValueChart geometry={geometry} />)
  expect(screen.getAllByRole('img').map((picture) => picture.getAttribute('aria-label'))).toEqual([
    'Cash from 1 Jan 2026 to 12 Feb 2026: €60 confirmed, €20 reported.',
    'Capacity from 1 Jan 2026 to 12 Feb 2026: €0 confirmed, €30 reported.',
  ])
  const [cash] = screen.getAllByRole('table', { hidden: true })
  expect([...(cash?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent)).toEqual([
    'Jan 2026€40€0',
    '12 Feb 2026€60€20',
  ])
})

test('arrow keys read it month by month', () => {
  render(<ValueChart geometry={geometry} />)
  const reader = screen.getByRole('slider', { name: 'Cash, month by month' })
  fireEvent.focus(reader)
  expect(reader.getAttribute('aria-valuetext')).toBe('€60 confirmed, €20 reported, by 12 Feb 2026')
  fireEvent.keyDown(reader, { key: 'ArrowLeft' })
  expect(reader.getAttribute('aria-valuetext')).toBe('€40 confirmed, €0 reported, by Jan 2026')
})

test('on the server there is nothing to focus, no style attribute and no script', () => {
  const html = renderToStaticMarkup(<ValueChart geometry={geometry} />)
  expect(html).not.toMatch(/ style=| on[a-z]+=|tabindex|slider/)
})
