// @vitest-environment happy-dom

import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { SplitBar } from '#app/ui/split-bar.tsx'

afterEach(cleanup)

const widths = () =>
  [...screen.getByRole('progressbar').querySelectorAll('rect')].map((bar) => bar.getAttribute('width'))
const notches = () =>
  [...screen.getByRole('progressbar').querySelectorAll('line')].map((mark) => mark.getAttribute('x1'))

test('a share is drawn and said', () => {
  render(<ProgressBar percent={42.26} label="Progress of the close" valueText="2 of 5 regions" />)
  const bar = screen.getByRole('progressbar', { name: 'Progress of the close' })
  expect(bar.getAttribute('aria-valuenow')).toBe('42')
  expect(bar.getAttribute('aria-valuetext')).toBe('2 of 5 regions')
  expect(widths()).toEqual(['100%', '42.3%'])
})

test('past the target the bar is full and a notch marks the target', () => {
  render(<ProgressBar percent={125} label="p" />)
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100')
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('125 %')
  expect(widths()).toEqual(['100%', '100%'])
  expect(notches()).toEqual(['80%'])
})

test('worse than the baseline is a stub at the start, and the true figure is said', () => {
  render(<ProgressBar percent={-12} label="p" />)
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0')
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('-12 %')
  expect(widths()).toEqual(['100%', '10'])
})

test('where it should be by now is a mark, and said', () => {
  render(<ProgressBar percent={30} expected={52} label="p" />)
  expect(notches()).toEqual(['52%'])
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('30 %, expected by now 52 %')
})

test('two amounts share the width; nothing yet is an empty track', () => {
  const { container, rerender } = render(<SplitBar solid={75} pale={25} label="75 verified, 25 reported" />)
  expect(screen.getAllByRole('img', { name: '75 verified, 25 reported' })).toHaveLength(1)
  expect(container.querySelector('rect')?.getAttribute('width')).toBe('75%')
  expect(container.querySelector('svg svg')?.getAttribute('x')).toBe('75%')
  rerender(<SplitBar solid={0} pale={-5} label="nothing yet" />)
  expect(container.querySelectorAll('rect')).toHaveLength(1)
})
