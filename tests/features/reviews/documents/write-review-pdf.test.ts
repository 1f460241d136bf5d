import { expect, test } from 'vitest'
import type { PaperSize } from '#app/domain/reviews/document.ts'
import { writeReviewPdf } from '#app/features/reviews/documents/pdf/write-review-pdf.server.ts'
import type { ReviewFacts } from '#app/features/reviews/documents/review-facts.ts'
import {
  aGoal,
  anItem,
  anOutcome,
  aSnapshot,
  longReviewFacts,
  reviewFacts,
} from '#tests/factories/reviews.ts'
import { readPdf } from './read-pdf.ts'

const now = new Date('2026-05-13T10:00:00Z')

async function written(facts: ReviewFacts, paper: PaperSize = 'a4') {
  const told: number[] = []
  const bytes = await writeReviewPdf(facts, { paper, now, tell: async (share) => void told.push(share) })
  return { bytes, told, ...(await readPdf(bytes)) }
}

test('a review reads like a report: who, what, where, what it was worth, what was decided, who signed', async () => {
  const { text, outline, info, told } = await written(reviewFacts())
  for (const words of [
    ...['Northwind with Fathom Systems', 'Spring review', 'Held on 12 May 2026, the first review'],
    ...['Figures of the same week', 'Confirmed by Maria Okafor.', 'Reinforce'],
    ...['Northwind: Maria Okafor, Chief financial officer'],
    ...['€2,821.43', '39% of it confirmed: €1,107.14', 'Time saved'],
    ...['From 10 days on 1 January 2026, aiming at 3 days by 30 June 2026.', '31 January 2026', '7.5 days'],
    ...['Reported, not confirmed', 'Worth €2,821.43 so far in capacity, 39% of it confirmed.'],
    ...[
      'The ledger moves in autumn',
      'Bring in the two last regions (Maria Okafor)',
      'Connect Lisbon',
      '15 June 2026',
    ],
    ...['Connect the ledger', 'Train the regional leads', 'We met in Room 4.'],
    ...['Signed on 12 May 2026', 'Signed on 13 May 2026, in place of Maria Okafor', '3f'.repeat(32)],
    ...['How this is counted', '1 / 3'],
  ])
    expect(text).toContain(words)
  expect(outline).toEqual([
    ...['Value so far', 'Close the books in three days', 'What was talked about', 'Steps'],
    ...['Decisions and next steps', 'Signatures'],
  ])
  expect(info).toMatchObject({
    Title: 'Northwind – Spring review',
    Author: 'Fathom Systems',
    Language: 'en-GB',
  })
  expect(told).toEqual([...told].sort((one, other) => one - other))
  expect(told.at(-1)).toBeLessThan(1)
})

test('it is tagged: headings, lists, tables with heads, figures with words for who cannot see them', async () => {
  const { isMarked, pages, info } = await written(reviewFacts())
  expect(isMarked).toBe(true)
  expect(info.PDFFormatVersion).toBe('1.7')
  const roles = pages.flatMap((page) => page.roles)
  for (const role of [
    'Document',
    'Sect',
    'H1',
    'H2',
    'H3',
    'P',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'TR',
    'TH',
    'TD',
    'Figure',
  ])
    expect(roles).toContain(role)
  expect(pages.flatMap(({ alts }) => alts)).toEqual([
    'Northwind was in Reinforce, stage 3 of 4: Capture, Align, Reinforce, Elevate.',
    expect.stringMatching(
      /^Month-end close\. From 10 days on 1 Jan 2026 to 4.5 days on 30 Apr 2026, target 3 days/,
    ),
  ])
})

test('its fonts are inside, as far as they are used', async () => {
  const { bytes } = await written(reviewFacts())
  const source = bytes.toString('latin1')
  const names = [...source.matchAll(/\/BaseFont \/(\w+)\+([\w-]+)/g)].map((found) => found[2])
  expect([...new Set(names)].sort()).toEqual(['Fraunces-SemiBold', 'Inter-Regular', 'Inter-SemiBold'])
  expect(source.match(/\/FontFile2/g)).toHaveLength(3)
  expect(bytes.byteLength).toBeLessThan(100_000)
})

test('on A4 and on US Letter', async () => {
  const { pages: a4 } = await written(reviewFacts(), 'a4')
  const { pages: letter } = await written(reviewFacts(), 'letter')
  expect(a4.map(({ width, height }) => [Math.round(width), Math.round(height)])[0]).toEqual([595, 842])
  expect(letter.map(({ width, height }) => [width, height])[0]).toEqual([612, 792])
})

test('thirty goals and long texts flow over pages; heads of tables stand again, no heading stands last', async () => {
  const { pages, outline, text } = await written(longReviewFacts(30))
  expect(outline.filter((title) => title.startsWith('Goal '))).toHaveLength(30)
  expect(text).toContain('Step 60')
  const withSteps = pages.filter((page) => /\bStep \d+\b/.test(page.text))
  expect(withSteps.length).toBeGreaterThan(1)
  for (const page of withSteps) expect(page.text).toMatch(/Who\s*(Due on|By)/)
  const headings = new Set([...outline, 'Next steps', 'Decisions', 'Ahead', 'Notes', 'To talk about'])
  for (const page of pages) {
    const lines = page.text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    const last = lines
      .filter((line) => !line.startsWith('Northwind – Spring review') && !/^\d+ \/ \d+$/.test(line))
      .at(-1)
    expect(headings.has(last ?? '')).toBe(false)
  }
  expect(text).toContain('Not signed yet')
})

test('a review of form 1 has no value, no agenda and no charts, and is a document all the same', async () => {
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
  const { text, outline } = await written(reviewFacts({ snapshot, stage: null, signatures: [] }))
  expect(text).toContain('Maria Okafor · Priya Raman')
  expect(text).toContain('7.5 days')
  expect(outline).toEqual(['Close the books in three days', 'What was talked about', 'Steps', 'Signatures'])
})

test('no text of any script breaks it: what the fonts lack is a visible box, and read aloud in full', async () => {
  const odd = 'Tür\u0000 \u202Eabc\u202C 日本 שלום 👩‍👩‍👧 Żółć Привет\r\n\u2028ß'
  const snapshot = aSnapshot({
    review: { ...aSnapshot().review, title: odd, notes: `${'W'.repeat(5000)} ${'אב '.repeat(1700)}` },
    goals: [
      aGoal({ title: odd, standing: '', outcomes: [anOutcome({ name: '日本語' })] }),
      aGoal({ id: 'goal-2', title: '', outcomes: [] }),
    ],
    agenda: [
      anItem({ kind: 'decision', title: odd, notes: 'x'.repeat(10_000) }),
      anItem({ kind: 'next_step', title: 'y'.repeat(10_000), owner: odd }),
    ],
  })
  const { text, info, bytes } = await written(
    reviewFacts({ snapshot, account: { name: odd }, vendor: { name: '日', accent: '#2B5C4D' } }),
  )
  expect(text).toContain('Tür abc ▢▢ ▢▢▢▢ ▢ Żółć Привет')
  expect(text).toContain('Signs that this document’s fonts do not have stand as ▢')
  expect(info.Title).toContain('日本')
  expect(bytes.byteLength).toBeLessThan(300_000)
})

test('a review with nothing in it says so', async () => {
  const snapshot = aSnapshot({
    goals: [],
    agenda: [],
    value: null,
    steps: { done: [], ahead: [] },
    context: null,
  })
  const { text } = await written(reviewFacts({ snapshot }))
  expect(text).toContain('Nothing here has been given a value in money yet.')
  expect(text).toContain('Nothing was decided or agreed to be done.')
})
