import { expect, test } from 'vitest'
import type { PaperSize } from '#app/domain/reviews/document.ts'
import { writeSummaryPdf } from '#app/features/reviews/documents/pdf/write-summary-pdf.server.ts'
import type { SummaryFacts } from '#app/features/reviews/documents/summary-facts.ts'
import { readPdf } from './read-pdf.ts'

const facts: SummaryFacts = {
  ...{ vendorName: 'Fathom Systems', accountName: 'Northwind', headline: 'Figures of the same week' },
  ...{
    asOf: '12 May 2026',
    since: '1 February 2026',
    more: 'And 4 more goals, with €12,300 of cash confirmed.',
  },
  figures: [
    { title: 'Cash', whole: '€74,900', exact: '€74,900.12' },
    { title: 'Capacity', whole: '€18,300', exact: '€18,299.60' },
  ],
  categories: [
    { title: 'Costs reduced', natureTitle: 'Cash', exact: '€74,900.12' },
    { title: 'Time saved', natureTitle: 'Capacity', exact: '€18,299.60' },
  ],
  goals: [
    {
      ...{
        title: 'Close the books in three days',
        outcome: 'Month-end close',
        change: 'from 10 days to 4.4 days',
      },
      ...{ confirmed: 'Maria Okafor, 3 May 2026', worth: [{ title: 'Capacity', text: '€18,300' }] },
    },
  ],
  confirmers: ['Maria Okafor, CFO: 18 figures, the last on 3 May 2026'],
  method: ['Only figures that Northwind confirmed are counted.', 'Each row is rounded once.'],
}

async function written(given: SummaryFacts, paper: PaperSize = 'a4') {
  const now = new Date('2026-05-12T10:00:00Z')
  return await readPdf(await writeSummaryPdf(given, { paper, accent: '#2B5C4D', now }))
}

test('the value so far on one page: confirmed worth, goals, who confirmed, and the method', async () => {
  const { text, pages, isMarked } = await written(facts)
  for (const words of [
    ...['Northwind with Fathom Systems, 12 May 2026', 'What Fathom Systems was worth to'],
    ...['“Figures of the same week”', 'Cash, confirmed', '€74,900', '€18,299.60, since 1 February 2026'],
    ...['Costs reduced: €74,900.12', 'Month-end close: from 10', 'Maria Okafor, 3 May', '€18,300 capacity'],
    ...[
      'And 4 more goals',
      'Maria Okafor, CFO: 18 figures',
      'How it is counted',
      'Each row is rounded once.',
    ],
  ])
    expect(text).toContain(words)
  expect(pages).toHaveLength(1)
  expect(isMarked).toBe(true)
  expect(pages[0]?.roles).toEqual(expect.arrayContaining(['H1', 'H3', 'Table', 'TH', 'TD', 'L', 'LI']))
})

test.each(['a4', 'letter'] as const)('it stays one page on %s, however much was typed', async (paper) => {
  const [goal] = facts.goals
  const long = 'Wide words without end '.repeat(20)
  const worth = [
    { title: 'Cash', text: '€1,234,567,890' },
    { title: 'Capacity', text: '€1,234,567,890' },
  ]
  const full: SummaryFacts = {
    ...facts,
    headline: long,
    accountName: long,
    goals: Array.from({ length: 8 }, () => ({
      ...goal,
      title: long,
      outcome: long,
      change: long,
      confirmed: long,
      worth,
    })),
    confirmers: Array.from({ length: 12 }, () => long),
    method: Array.from({ length: 4 }, () => long.repeat(2)),
  }
  const { pages, text } = await written(full, paper)
  expect(pages).toHaveLength(1)
  expect(text).toMatch(/and \d+ more/)
})
