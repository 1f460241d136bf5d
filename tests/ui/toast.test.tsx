// @vitest-environment happy-dom

import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Toast } from '#app/ui/toast.tsx'
import { ToastProvider, useShowToast } from '#app/ui/toast-provider.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000))

test('it stays ten seconds', () => {
  render(<Toast message="Moved" />)
  pass(9.9)
  expect(screen.queryByText('Moved')).not.toBeNull()
  pass(0.2)
  expect(screen.queryByText('Moved')).toBeNull()
})

test('the clock stands still while it is hovered or holds the focus', () => {
  render(<Toast message="Moved" onUndo={() => {}} />)
  const box = screen.getByText('Moved').parentElement as HTMLElement
  fireEvent.pointerEnter(box)
  pass(60)
  expect(screen.queryByText('Moved')).not.toBeNull()
  fireEvent.pointerLeave(box)
  fireEvent.focus(screen.getByRole('button', { name: 'Undo' }))
  pass(60)
  expect(screen.queryByText('Moved')).not.toBeNull()
  fireEvent.blur(screen.getByRole('button', { name: 'Undo' }))
  pass(11)
  expect(screen.queryByText('Moved')).toBeNull()
})

test('undo takes back and closes', () => {
  const undone = vi.fn()
  render(<Toast message="Moved" onUndo={undone} />)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(undone).toHaveBeenCalledOnce()
  expect(screen.queryByText('Moved')).toBeNull()
})

test('the polite region is there before the first message, and holds three at most', () => {
  render(
    <ToastProvider>
      <Announcer />
    </ToastProvider>,
  )
  const region = screen.getByRole('status')
  expect(region.getAttribute('aria-live')).toBe('polite')
  for (let press = 0; press < 4; press += 1) fireEvent.click(screen.getByText('do'))
  expect(region.querySelectorAll('p')).toHaveLength(3)
})

function Announcer() {
  const show = useShowToast()
  return (
    <button type="button" onClick={() => show({ message: 'Done' })}>
      do
    </button>
  )
}
