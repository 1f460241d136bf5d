import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { posterColours } from '#app/ui/charts/poster-colours.ts'
import { posterPlotWidth } from '#app/ui/charts/poster-sheet.tsx'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'
import { SeriesPoster } from '#app/ui/charts/series-poster.tsx'

const css = readFileSync(new URL('../../../app/ui/tokens.css', import.meta.url), 'utf8')

function poster(title: string): string {
  const geometry = seriesGeometry({
    kind: 'level',
    freshDays: 31,
    baseline: { on: '2025-12-01', value: 10, label: '10 d' },
    target: { on: '2026-06-30', value: 3, label: '3 d' },
    points: [
      { on: '2026-01-02', value: 9, label: '9 d', status: 'verified' },
      { on: '2026-02-20', value: 7, label: '7 d', status: 'disputed' },
      { on: '2026-03-02', value: 7, label: '7 d', status: 'reported' },
    ],
    today: '2026-05-08',
    width: posterPlotWidth,
    height: 280,
    size: 'large',
    locale: 'en-GB',
    tickStyle: {},
    usage: { name: 'Logins', points: [{ on: '2026-01-10', value: '4' }] },
  })
  return renderToStaticMarkup(
    <SeriesPoster
      geometry={geometry}
      title={title}
      figure="7 days"
      way="baseline 10 d"
      foot="Aster, today"
    />,
  )
}

test('the colours are those of the light scheme', () => {
  for (const [name, colour] of Object.entries(posterColours))
    expect([name, css.match(new RegExp(`--color-${name}: light-dark\\((.*)\\);`))?.[1]]).toEqual([
      name,
      expect.stringContaining(colour),
    ])
})

test('every colour that the picture names is one it carries', () => {
  const svg = poster('Month-end close')
  const named = [...svg.matchAll(/class="([^"]+)"/g)].flatMap(([, classes = '']) => classes.split(' '))
  const coloured = new Set(named.filter((name) => /^(fill|stroke)-/.test(name)))
  expect(coloured.size).toBeGreaterThan(8)
  for (const name of coloured) expect(svg).toContain(`.${name}{`)
  expect(svg).not.toMatch(/var\(|light-dark|url\(/)
})

test('it says what it is, whose, and of when', () => {
  const svg = poster('Month-end close')
  for (const words of ['Month-end close', '7 days', 'baseline 10 d', 'Aster, today', 'Cairn', 'not counting'])
    expect(svg).toContain(words)
  expect(svg).toContain('product usage: Logins')
})

test('a long title takes two lines, and no more', () => {
  const title =
    'Hours that finance spends on month-end reporting by hand in every region, in all twelve countries'
  const lines = [...poster(title).matchAll(/<text x="40" y="(?:62|96|130)">([^<]*)</g)].map(
    ([, line]) => line,
  )
  expect(lines).toEqual([
    'Hours that finance spends on month-end reporting by',
    'hand in every region, in all twelve countries',
  ])
  expect(poster('月'.repeat(200))).toContain('…')
})
