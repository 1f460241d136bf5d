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
  topic: 'Goals',
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

test('a line tells where what is new to the reader ends', () => {
  const lines = [9, 8, 7].map((number) => ({ ...line, number }))
  const days = [{ date: '2026-05-04', title: 'Today', lines }]
  const show = (number: number) => {
    cleanup()
    render(<Timeline days={days} vendorName="Lumen" since={{ number, when: '3 May' }} />)
    return screen
      .getAllByRole('listitem')
      .findIndex((item) => item.textContent === 'Since you were last here, 3 May')
  }
  expect(show(7)).toBe(2)
  expect(show(8)).toBe(1)
  expect(show(6)).toBe(3)
  // more that is new follows on the next page
  expect(show(2)).toBe(-1)
  expect(show(9)).toBe(-1)
})
