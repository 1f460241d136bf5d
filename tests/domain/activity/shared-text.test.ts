import { expect, test } from 'vitest'
import { readSharedTextName, saysTheSame, sharedTextName } from '#app/domain/activity/shared-text.ts'

const id = '01HZX3V0QJ4M5N6P7R8S9T0V1W'

test('a text is called by its kind and its record', () => {
  expect(sharedTextName('context', id)).toBe(`context:${id}`)
  expect(readSharedTextName(`context:${id}`)).toEqual({ kind: 'context', subjectId: id })
})

test.each(['', 'context', `diary:${id}`, 'context:short', `context:${id}\0abc`, '__proto__', 'constructor:'])(
  '%j names none',
  (name) => {
    expect(readSharedTextName(name)).toBeUndefined()
  },
)

test('spaces at the ends say nothing', () => {
  expect(saysTheSame({ challenge: 'Late \n' }, { challenge: 'Late' })).toBe(true)
  expect(saysTheSame({ challenge: 'Late' }, { challenge: 'Late', success: '' })).toBe(true)
  expect(saysTheSame({ challenge: 'Late' }, { challenge: 'late' })).toBe(false)
})
