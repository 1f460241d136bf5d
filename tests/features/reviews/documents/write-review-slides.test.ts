import { expect, test } from 'vitest'
import type { ReviewFacts } from '#app/features/reviews/documents/review-facts.ts'
import { readPackage } from '#app/features/reviews/documents/slides/repair-package.server.ts'
import { writeReviewSlides } from '#app/features/reviews/documents/slides/write-review-slides.server.ts'
import {
  aGoal,
  anItem,
  anOutcome,
  aSnapshot,
  longReviewFacts,
  reviewFacts,
} from '#tests/factories/reviews.ts'
import { problemsOf, readSlides } from './read-slides.ts'

async function written(facts: ReviewFacts) {
  const told: number[] = []
  const bytes = await writeReviewSlides(facts, { tell: async (share) => void told.push(share) })
  return { bytes, told, ...(await readSlides(bytes)) }
}

test('a review is told in slides: title, agenda, path, value, outcome, risk, decision, next step, signatures', async () => {
  const { slides, size, told } = await written(reviewFacts())
  expect(size).toEqual({ width: 960, height: 540 })
  expect(slides.map(({ texts }) => texts.find((text) => text.length > 3))).toEqual([
    ...['Northwind with Fathom Systems', 'Agenda', 'Figures of the same week', 'Value so far'],
    ...['Close the books in three days', 'Risks', 'Decisions', 'Next steps', 'Signatures'],
  ])
  const all = slides.flatMap(({ texts }) => texts).join('\n')
  for (const words of [
    ...['Held on 12 May 2026, the first review', 'Northwind: Maria Okafor, Chief financial officer'],
    ...[
      '€2,821.43',
      '39% of it confirmed: €1,107.14',
      'On track · It still holds',
      '4.5 days on 30 April 2026',
    ],
    ...[
      'Bring in the two last regions (Maria Okafor)',
      'Signed on 13 May 2026, in place of Maria Okafor',
      '3f'.repeat(32),
    ],
  ])
    expect(all).toContain(words)
  expect(told).toEqual([...told].sort((one, other) => one - other))
})

test('charts are charts: a line with its figures, baseline and target; bars of what it was worth', async () => {
  const { slides, bytes } = await written(reviewFacts())
  const [worth] = slides[3]?.charts ?? []
  expect(worth).toMatchObject({ chartType: 'barChart', grouping: 'stacked' })
  expect(worth?.data.map(({ key, values }) => [key, values.map(({ y }) => y)])).toEqual([
    ['Confirmed', [1107.14]],
    ['Reported', [1714.29]],
  ])
  const [line] = slides[4]?.charts ?? []
  expect(line?.chartType).toBe('lineChart')
  expect(line?.data.map(({ key, values }) => [key, values.map(({ y }) => y)])).toEqual([
    ['Confirmed', [9, 7.5]],
    ['Reported', [6, 4.5]],
    ['Baseline', [10, 10, 10, 10]],
    ['Target', [3, 3, 3, 3]],
  ])
  const parts = readPackage(bytes)
  expect([...parts.keys()].filter((name) => name.endsWith('.xlsx'))).toHaveLength(2)
  expect(parts.get('ppt/slides/slide5.xml')?.toString('utf8')).toMatch(
    /descr="Month-end close\. From 10 days on 1 January 2026, aiming at 3 days[^"]*30 April 2026: 4\.5\."/,
  )
})

test('an amount stands as columns with lines for baseline and target', async () => {
  const outcome = anOutcome()
  const measured = {
    ...outcome.measured,
    kind: 'amount' as const,
    unit: 'currency' as const,
    unitLabel: 'EUR',
  }
  const goals = [aGoal({ outcomes: [{ ...outcome, measured: measured as typeof outcome.measured }] })]
  const { bytes } = await written(reviewFacts({ snapshot: aSnapshot({ goals }) }))
  const charts = [...readPackage(bytes)].filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
  const text = charts.at(-1)?.[1].toString('utf8') ?? ''
  expect(text).toContain('<c:barChart>')
  expect(text).toContain('<c:lineChart>')
  expect(text).toContain('&quot;€&quot;#,##0')
})

test('next steps are a table; what was said stands in the speaker’s notes', async () => {
  const { slides } = await written(reviewFacts())
  expect(slides[7]?.tables).toEqual([
    [
      ['What', 'Who', 'By'],
      ['Connect Lisbon', 'Maria Okafor', '15 June 2026'],
    ],
  ])
  expect(slides[4]?.notes).toContain('The regions agree.')
  expect(slides[5]?.notes).toContain('The ledger moves in autumn: Figures may pause for a month.')
  expect(slides[3]?.notes).toContain('capacity is time freed')
})

test('the package holds what it declares, and every relation leads somewhere inside', async () => {
  const { bytes } = await written(longReviewFacts(12))
  expect(problemsOf(bytes)).toEqual([])
})

test('the slides carry the vendor’s colour and fonts that are everywhere', async () => {
  const facts = reviewFacts({ vendor: { name: 'Fathom Systems', accent: '#7A1F5C' } })
  const { bytes } = await written(facts)
  const parts = readPackage(bytes)
  expect(parts.get('ppt/slideLayouts/slideLayout2.xml')?.toString('utf8')).toContain('7A1F5C')
  const charts = [...parts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
  expect(charts.at(-1)?.[1].toString('utf8')).toContain('7A1F5C')
  expect(parts.get('ppt/theme/theme1.xml')?.toString('utf8')).toMatch(
    /latin typeface="Georgia"[\s\S]*latin typeface="Arial"/,
  )
})

test('long reviews go on over slides; texts of any script, signs and length leave them whole', async () => {
  const { slides } = await written(longReviewFacts(20))
  expect(slides.filter(({ charts }) => charts.length > 0)).toHaveLength(21)
  expect(
    slides.flatMap(({ tables }) => tables.flat()).filter(([what]) => what?.startsWith('Next step')),
  ).toHaveLength(40)
  const odd = 'Tür\u0000\u0008 \u202Eabc\u202C 日本 שלום 👩‍👩‍👧 <b>&"\'\uD800\uFFFE'
  const snapshot = aSnapshot({
    review: { ...aSnapshot().review, title: odd, notes: `${odd} ${'W'.repeat(10_000)}` },
    goals: [
      aGoal({ title: odd, outcomes: [anOutcome({ name: odd })] }),
      aGoal({ id: 'goal-2', title: '', outcomes: [] }),
    ],
    agenda: [
      anItem({ kind: 'decision', title: odd, notes: 'x'.repeat(10_000) }),
      anItem({ kind: 'next_step', title: 'y'.repeat(10_000), owner: odd }),
      anItem({ kind: 'topic', title: odd, notes: `${'word '.repeat(2000)}` }),
    ],
  })
  const rough = await written(reviewFacts({ snapshot, account: { name: odd } }))
  expect(problemsOf(rough.bytes)).toEqual([])
  expect(rough.slides[0]?.texts.join('\n')).toContain('Tür abc 日本 שלום 👩‍👩‍👧 <b>&"\'')
  expect(rough.slides.find(({ texts }) => texts[0] === 'Decisions')?.notes).toContain('x'.repeat(10_000))
})

test('a review of form 1 has neither agenda nor value nor charts', async () => {
  const { value: _v, agenda: _a, ...older } = aSnapshot()
  const { people: _p, ...review } = older.review
  const { measured: _m, ...outcome } = anOutcome()
  const snapshot = {
    ...older,
    form: 1 as const,
    review,
    goals: [aGoal({ outcomes: [outcome] })],
    context: null,
  }
  const { slides } = await written(reviewFacts({ snapshot, stage: null, signatures: [] }))
  expect(slides).toHaveLength(3)
  expect(slides.flatMap(({ charts }) => charts)).toEqual([])
  expect(slides[0]?.texts).toContain('Maria Okafor · Priya Raman')
})
