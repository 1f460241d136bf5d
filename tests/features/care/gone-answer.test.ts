import { expect, test } from 'vitest'
import type { Answer } from '#app/domain/answer.ts'
import { goneAnswer } from '#app/features/care/gone-answer.ts'

const refused: Answer = {
  ...{ ok: false, intent: 'sign-move', code: 'already-done', fields: {}, clashes: [] },
  ...{ message: 'Both sides have signed: Northwind has moved to Align.', typed: { seen: 'f00' } },
}

test('who signs second, on a page that asks no more, reads what became of it', () => {
  expect(goneAnswer(refused)).toEqual({ title: refused.message })
})

test('what was typed is not lost', () => {
  const typed = { reason: 'The figures are not ours yet', transitionId: 'T1' }
  expect(goneAnswer({ ...refused, intent: 'decline-move', typed })).toEqual({
    title: refused.message,
    detail: 'You wrote: The figures are not ours yet',
  })
})

test('nothing is said of what went through, of forms that tell it themselves, or of no form at all', () => {
  expect(goneAnswer(undefined)).toBeNull()
  expect(goneAnswer({ ok: true, intent: 'sign-move' })).toBeNull()
  expect(goneAnswer({ ...refused, intent: 'propose-move' })).toBeNull()
})
