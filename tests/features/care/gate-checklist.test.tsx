// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GateChecklist } from '#app/features/care/gate-checklist.tsx'
import type { GatePageData } from '#app/features/care/gate-page.server.ts'
import type { ShownCriterion } from '#app/features/care/shown-criteria.server.ts'

afterEach(cleanup)

const criterion: ShownCriterion = {
  ...{ key: 'context_product_free', state: 'open', title: 'In their language, without our product' },
  ...{ detail: '1 of our own terms', on: '', isLapsed: false, waiver: null },
  fix: { href: '/plans/northwind/context', label: 'Rewrite' },
  quote: [
    [
      { text: 'They want ', isTerm: false },
      { text: 'SmartSync', isTerm: true },
    ],
  ],
}
const page: GatePageData = {
  ...{ slug: 'northwind', accountName: 'Northwind', vendorName: 'Lumen', side: 'vendor' },
  ...{ stage: 'capture', position: 'current', title: 'Leaving Capture', question: '', done: 0, next: null },
  ...{ criteria: [criterion], spellId: null, days: null, rest: null, handoff: null, signing: null },
  askedWaivers: [
    {
      waiverId: 'w',
      criterion: 'context_product_free',
      reason: 'It is their word too',
      askedBy: 'Priya Shah',
    },
  ],
  may: { rest: false, waive: true, askForWaiver: false, stepBackTo: [] },
  ...{ kept: null, passedBadge: '' },
}

function draw(given: Partial<ShownCriterion> = {}, over: Partial<GatePageData> = {}) {
  const criteria = [{ ...criterion, ...given }]
  render(<GateChecklist page={{ ...page, ...over }} path="/here" criteria={criteria} title="What is asked" />)
  return screen.getByRole('listitem')
}

test('an open criterion marks the terms and leads to where it is put right', () => {
  const line = draw()
  expect(within(line).getAllByRole('img', { name: 'Not met yet' })).toHaveLength(1)
  expect(line.querySelector('mark')?.textContent).toBe('SmartSync')
  expect(line.querySelector('blockquote')?.textContent).toBe('They want SmartSync')
  const way = within(line).getByRole('link', { name: /^Rewrite/ })
  expect(way.getAttribute('href')).toBe('/plans/northwind/context')
})

test('a lead answers what a colleague asks; the colleague only reads it', () => {
  const line = draw()
  expect(within(line).getAllByText('Priya Shah asks to let this go')).toHaveLength(1)
  expect(
    [...line.querySelectorAll('form')].map((form) => Object.fromEntries(new FormData(form))),
  ).toMatchObject([
    { intent: 'grant-waiver', criterion: 'context_product_free', reason: 'It is their word too' },
    { intent: 'refuse-waiver', waiverId: 'w' },
  ])
  cleanup()
  const other = draw({}, { may: { ...page.may, waive: false } })
  expect([other.querySelectorAll('form').length, other.textContent?.includes('A lead answers.')]).toEqual([
    0,
    true,
  ])
})

test('what was let go says by whom and why', () => {
  const waiver = { id: 'w', by: 'Henrik Brandt', reason: 'They start on Monday' }
  const line = draw({ state: 'waived', waiver, fix: null, quote: [] }, { askedWaivers: [] })
  expect(within(line).getAllByRole('img', { name: 'Waived' })).toHaveLength(1)
  expect(line.textContent).toContain('Let go by Henrik Brandt: “They start on Monday”')
  expect(within(line).getAllByRole('button', { name: 'Ask for it again' })).toHaveLength(1)
})
