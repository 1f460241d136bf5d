// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { HistoryLine } from '#app/features/activity/history-days.server.ts'
import { Timeline } from '#app/features/activity/timeline.tsx'

afterEach(cleanup)

const line: HistoryLine = {
  number: 7,
  actor: { id: 'u', name: 'Maria Oliveira' },
  sentence: [
    { text: 'Maria Oliveira', as: 'name' },
    { text: ' agreed the goal ', as: 'plain' },
    { text: 'Close in three days', as: 'subject' },
  ],
  href: '/plans/northwind/goals/g',
  isInternal: false,
  at: { clock: '14:05', full: '4 May 2026, 14:05 CEST', iso: '2026-05-04T12:05:00.000Z' },
}

test('a day is a heading with its lines; the subject of a line leads to its page', () => {
  render(
    <Timeline
      days={[{ date: '2026-05-04', title: 'Monday, 4 May 2026', lines: [line] }]}
      vendorName="Lumen"
    />,
  )
  const day = screen.getByRole('region', { name: 'Monday, 4 May 2026' })
  const item = within(day).getByRole('listitem')
  expect(item.querySelector('p')?.textContent).toBe('Maria Oliveira agreed the goal Close in three days')
  expect(within(item).getByRole('link', { name: 'Close in three days' }).getAttribute('href')).toBe(
    '/plans/northwind/goals/g',
  )
  const time = item.querySelector('time')
  expect([time?.textContent, time?.title, time?.dateTime]).toEqual(['14:05', line.at.full, line.at.iso])
  expect(within(day).queryByText(/sees this/)).toBeNull()
})

test('an internal line says whose eyes only, and a line without a page has no link', () => {
  const internal = { ...line, isInternal: true, href: null, actor: null }
  render(<Timeline days={[{ date: '2026-05-04', title: 'Monday', lines: [internal] }]} vendorName="Lumen" />)
  expect(screen.getAllByText('only Lumen sees this')).toHaveLength(1)
  expect(screen.queryByRole('link')).toBeNull()
})
