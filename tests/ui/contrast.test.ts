import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/*
 * Reads the tokens out of tokens.css and computes WCAG 2.2 contrast for the pairs that components and pages use:
 * 4.5 for words, 3 for control borders, marks and bars that carry meaning.
 */
const css = readFileSync(new URL('../../app/ui/tokens.css', import.meta.url), 'utf8')
const schemes = ['day', 'night'] as const
type Scheme = (typeof schemes)[number]

const surfaces = ['paper', 'bar', 'card'] as const
const stages = ['capture', 'align', 'reinforce', 'elevate'] as const
const people = [1, 2, 3, 4, 5, 6, 7, 8] as const

const words: [text: string, ground: string][] = [
  ...surfaces.flatMap((ground): [string, string][] =>
    ['ink', 'muted', 'faint', 'moss', 'verified', 'warning', 'danger', 'internal'].map((text) => [
      text,
      ground,
    ]),
  ),
  ...['lichen', 'sunken', 'verified-wash', 'warning-wash', 'warning-paper', 'danger-wash'].flatMap(
    (ground): [string, string][] => [
      ['ink', ground],
      ['muted', ground],
    ],
  ),
  ['ink', 'internal-paper'],
  ['muted', 'internal-paper'],
  ['internal', 'internal-paper'],
  ['internal', 'internal-wash'],
  ['moss', 'lichen'],
  ['verified', 'verified-wash'],
  ['warning', 'warning-wash'],
  ['warning', 'warning-paper'],
  ['danger', 'danger-wash'],
  ['faint', 'warning-paper'],
  ['on-moss-fill', 'moss-fill'],
  ['on-moss-fill', 'moss-fill-strong'],
  ['white', 'danger-fill'],
  ['paper', 'ink'],
  ...stages.flatMap((stage): [string, string][] => [
    [`${stage}-ink`, 'card'],
    [`${stage}-ink`, 'paper'],
    ['on-stage', `${stage}-ink`],
  ]),
  ...stages
    .filter((stage) => stage !== 'reinforce')
    .map((stage): [string, string] => [`${stage}-ink`, `${stage}-wash`]),
  ['warning', 'reinforce-wash'],
  ...people.map((index): [string, string] => ['on-person', `person-${index}`]),
]

const shapes: [shape: string, ground: string][] = [
  ['edge', 'card'],
  ['edge', 'paper'],
  ['edge', 'warning-paper'],
  ['moss', 'card'],
  ['moss', 'sunken'],
  ['danger', 'card'],
  ['verified', 'card'],
  // lines, marks and the hairline of each bar over the usage behind a chart
  ['edge', 'lichen'],
  ['moss', 'lichen'],
  ['danger', 'lichen'],
  ['danger', 'sunken'],
  ['verified', 'sunken'],
  ['on-stage', 'verified'],
  ['ink', 'sunken'],
  ...stages.flatMap((stage): [string, string][] => [
    [stage, 'card'],
    [stage, 'sunken'],
  ]),
]

for (const scheme of schemes) {
  test(`by ${scheme}, words can be read on every ground they stand on`, () => {
    expect(tooFaint(words, scheme, 4.5)).toEqual([])
  })

  test(`by ${scheme}, shapes that mean something can be seen`, () => {
    expect(tooFaint(shapes, scheme, 3)).toEqual([])
  })
}

for (const scheme of schemes) {
  test(`by ${scheme}, a line that no longer counts is lighter, and can still be seen`, () => {
    for (const ground of ['card', 'paper', 'lichen'])
      expect(
        contrast(blended(token('moss', scheme), token(ground, scheme), 0.7), token(ground, scheme)),
      ).toBeGreaterThan(3)
  })
}

test('the tokens are those of the design', () => {
  const asDesigned = {
    paper: '#faf8f3',
    card: '#ffffff',
    ink: '#1d2420',
    muted: '#5c6860',
    line: '#e6e1d6',
    moss: '#2b5c4d',
  }
  for (const [name, colour] of Object.entries(asDesigned)) expect(token(name, 'day')).toBe(colour)
  const atNight = {
    paper: '#151916',
    card: '#1c211e',
    ink: '#ecefea',
    muted: '#a3ada6',
    line: '#2c332e',
    moss: '#7db8a3',
  }
  for (const [name, colour] of Object.entries(atNight)) expect(token(name, 'night')).toBe(colour)
})

test('contrast is computed as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

function tooFaint(pairs: [string, string][], scheme: Scheme, least: number): string[] {
  return pairs
    .map(([front, ground]) => ({
      front,
      ground,
      ratio: contrast(token(front, scheme), token(ground, scheme)),
    }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`)
}

/** The colour of a token without a vendor's accent: the fallback inside `var()` counts. */
function token(name: string, scheme: Scheme): string {
  const value = css.match(new RegExp(`--color-${name}:\\s*([^;]+);`))?.[1]
  const colours = value?.match(/#[0-9a-f]{6}/g) ?? []
  const colour = scheme === 'day' ? colours.at(0) : colours.at(-1)
  if (!colour) throw new Error(`tokens.css has no colour called ${name}`)
  return colour
}

/** A colour laid over a ground with so much opacity. */
function blended(front: string, ground: string, opacity: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(front, at) * opacity + channel(ground, at) * (1 - opacity)),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
