import { expect, test } from 'vitest'
import { ok, refuse, refuseFields } from '#app/domain/refusal.ts'

test('a result holds a value or a refusal, never both', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 })
  expect(refuse('gone', { message: 'Over.' })).toEqual({
    ok: false,
    refusal: { code: 'gone', message: 'Over.' },
  })
  expect(refuseFields({ title: 'Fill in a title' })).toEqual({
    ok: false,
    refusal: { code: 'invalid', fields: { title: 'Fill in a title' } },
  })
})
