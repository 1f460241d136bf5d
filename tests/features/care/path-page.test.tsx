// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { PathPageData } from '#app/features/care/path-page.server.ts'
import { PathPage } from '#app/features/care/path-page.tsx'
import { ReachCard } from '#app/features/care/reach-card.tsx'

afterEach(cleanup)

const stage: PathPageData['stages'][number] = {
  ...{ stage: 'capture', title: 'Capture', purpose: 'Capture context', test: 'Can you explain it?' },
  ...{ done: 5, total: 6, position: 'passed', detail: 'Passed 5 May · 15 days', standing: 'slipping' },
  unmet: [{ key: 'decision_maker_known', title: 'We know who decides', detail: 'Budget: nobody yet' }],
  ...{ href: '/plans/northwind/path/capture', owner: 'Priya Shah' },
}
const page: PathPageData = {
  ...{ slug: 'northwind', accountName: 'Northwind', vendorName: 'Lumen', deputies: [], rests: [] },
  stages: [
    stage,
    { ...stage, stage: 'align', title: 'Align', position: 'current', standing: 'holds', unmet: [] },
  ],
  strip: {
    spells: [
      {
        stage: 'capture',
        from: '2026-04-20',
        to: '2026-05-05',
        days: 15,
        cause: 'opened',
        start: 0,
        width: 75,
      },
      { stage: 'align', from: '2026-05-05', to: null, days: 5, cause: 'moved', start: 75, width: 25 },
    ],
    rests: [{ start: 80, width: 10 }],
    ...{ from: '20 Apr', to: 'today' },
  },
  history: [],
  may: { name: false, team: false, audit: false },
}

test('the strip is a picture with its words, and no style attribute', () => {
  const { container } = render(<PathPage {...page} />)
  expect(screen.getAllByRole('img', { name: 'Stages so far: Capture 15 days, Align 5 days' })).toHaveLength(1)
  expect(container.querySelectorAll('[style]')).toHaveLength(0)
  const rests = [...container.querySelectorAll('rect')].filter((rect) =>
    rect.getAttribute('fill')?.startsWith('url'),
  )
  expect(rests.map((rect) => [rect.getAttribute('x'), rect.getAttribute('width')])).toEqual([['80%', '10%']])
})

test('a slipping stage says why; the current one is marked; staff’s ways are for staff', () => {
  render(<PathPage {...page} />)
  const [capture, align] = within(screen.getByRole('list', { name: 'The four stages' })).getAllByRole(
    'listitem',
  )
  expect(capture?.textContent).toContain('SlippingPassed 5 May · 15 days')
  expect(capture?.textContent).toContain('We know who decidesBudget: nobody yet')
  const current = screen.getByText('You are here').closest('li')
  expect([current?.getAttribute('aria-current'), align]).not.toContain(undefined)
  expect(screen.queryByRole('link', { name: 'Audit' })).toBeNull()
  cleanup()
  render(<PathPage {...page} may={{ name: false, team: true, audit: true }} />)
  expect(screen.getByRole('link', { name: 'Audit' }).getAttribute('href')).toBe('/plans/northwind/path/audit')
})

test('on the plan, what is done is ticked, what is open says what is missing', () => {
  const criteria = [
    { key: 'context_written' as const, isDone: true, isWaived: false, title: 'Written down', detail: '' },
    { key: 'context_confirmed' as const, isDone: true, isWaived: true, title: 'Confirmed', detail: '' },
    {
      key: 'measure_of_success' as const,
      isDone: false,
      isWaived: false,
      title: 'Measured',
      detail: 'No goal yet',
    },
  ]
  render(
    <ReachCard
      reach={{ title: 'To reach Align', done: 2, href: '/plans/northwind/path/capture', criteria }}
    />,
  )
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Done: Written down',
    'Done: Confirmed · let go',
    'Open: MeasuredNo goal yet',
  ])
  expect(screen.getByText(/2 \/ 3/).textContent).toBe('Done: 2 / 3')
  const way = screen.getByRole('link', { name: 'To reach Align' })
  expect(way.getAttribute('href')).toBe('/plans/northwind/path/capture')
})
