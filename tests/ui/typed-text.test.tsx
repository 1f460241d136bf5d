// @vitest-environment happy-dom

import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { hasTypedText } from '#app/ui/typed-text.ts'
import { WhileWritten } from '#app/ui/while-written.tsx'

afterEach(cleanup)

const form = (
  <form>
    <input type="hidden" name="id" value="1" />
    <input name="title" aria-label="Title" defaultValue="Bread" />
    <textarea name="why" aria-label="Why" defaultValue="Hunger" />
    <input type="checkbox" name="top" aria-label="Top" defaultChecked />
    <select name="progress" aria-label="Progress" defaultValue="on_track">
      <option value="at_risk">At risk</option>
      <option value="on_track">On track</option>
    </select>
  </form>
)

test.each([
  ['a line', () => (screen.getByLabelText<HTMLInputElement>('Title').value = 'Brea')],
  ['a text', () => (screen.getByLabelText<HTMLTextAreaElement>('Why').value = '')],
  ['a tick', () => (screen.getByLabelText<HTMLInputElement>('Top').checked = false)],
  ['a choice', () => (screen.getByLabelText<HTMLSelectElement>('Progress').value = 'at_risk')],
])('%s that somebody changed is something to lose', (_, change) => {
  render(form)
  expect(hasTypedText(document)).toBe(false)
  change()
  expect(hasTypedText(document)).toBe(true)
})

test('a form outlives the right to it while something typed stands in it, and no longer', () => {
  const { rerender } = render(<WhileWritten isOffered>{form}</WhileWritten>)
  screen.getByLabelText<HTMLInputElement>('Title').value = 'Bread by f'
  rerender(<WhileWritten isOffered={false}>{form}</WhileWritten>)
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Bread by f')
  screen.getByLabelText<HTMLInputElement>('Title').value = 'Bread'
  rerender(<WhileWritten isOffered={false}>{form}</WhileWritten>)
  expect(screen.queryByLabelText('Title')).toBeNull()
})
