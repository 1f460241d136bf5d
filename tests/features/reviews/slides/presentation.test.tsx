import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { Presentation } from '#app/features/reviews/slides/presentation.tsx'

const decided = {
  ...{ id: 'd', kind: 'decision' as const, subjectId: null, title: 'Connect EMEA', notes: '', answer: null },
  ...{ owner: 'Maria Oliveira', dueOn: '2026-06-01', milestoneId: null },
}
const snapshot: ReviewSnapshot = {
  form: 2,
  review: {
    id: 'r',
    title: 'Quarterly review',
    heldOn: '2026-05-04',
    notes: '',
    attendees: ['Maria Oliveira'],
  },
  path: { stage: 'align', enteredOn: '2026-02-01' },
  value: null,
  agenda: [{ ...decided, id: 'g', kind: 'goal', subjectId: 'goal', title: 'Close' }, decided],
  since: null,
  context: null,
  goals: [{ id: 'goal', title: 'Close in three days', standing: 'On track', outcomes: [] }],
  steps: { done: [], ahead: [] },
  verifiedMeasurementIds: [],
}

/** The page as a browser without scripts gets it. */
function show(isLive: boolean): string {
  const names = { customer: 'Northwind', vendor: 'Lumen' }
  const props = {
    snapshot,
    charts: {},
    names,
    slug: 'northwind',
    today: '2026-05-04',
    people: [],
    isLive,
    mayWrite: false,
  }
  return renderToString(<Presentation {...props} />)
}

test('without a script it is a long page of numbered sections that lead to each other', () => {
  const html = show(true)
  const ids = [...html.matchAll(/<section id="(\d+)"/g)].map((match) => match[1])
  expect(ids).toEqual(['1', '2', '3', '4', '5'])
  for (const number of [2, 3, 4, 5]) expect(html).toContain(`href="#${number}"`)
  expect(html).toContain('href="/plans/northwind/reviews/r"')
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('From the plan as it stands on 4 May 2026')
})

test('a held review is shown and not written on', () => {
  const html = show(false)
  expect(html).toContain('Connect EMEA')
  expect(html).toContain('Maria Oliveira, by 1 June 2026')
  expect(html).toContain('Held on 4 May 2026')
  expect(html).not.toContain('<form')
})
