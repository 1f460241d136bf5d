import { expect, test } from 'vitest'
import { deriveToken } from '#app/domain/auth/derive.ts'
import { openStop, sealStop } from '#app/domain/auth/stop-token.ts'

const key = 'a key of forty characters, for tests only'
const stop = { userId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', kind: 'to_confirm', accountId: '' } as const

test('a link opens the one choice it was made for, and stands in a header as it is', () => {
  const token = sealStop(key, stop)
  expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/)
  expect(openStop(key, token)).toEqual(stop)
  const summary = { ...stop, kind: 'digest', accountId: 'A' } as const
  expect(openStop(key, sealStop(key, summary))).toEqual(summary)
})

test('nothing else opens: other keys, other purposes, altered words, unknown kinds', () => {
  const [note = '', seal = ''] = sealStop(key, stop).split('.')
  expect(openStop('another key of forty characters, for tests', `${note}.${seal}`)).toBeNull()
  expect(openStop(key, `${note}.${deriveToken(key, 'consent', note)}`)).toBeNull()
  expect(openStop(key, `${note}x.${seal}`)).toBeNull()
  expect(openStop(key, `${note}.${seal}=`)).toBeNull()
  expect(openStop(key, sealStop(key, { ...stop, kind: 'everything' as 'digest' }))).toBeNull()
  expect(openStop(key, '')).toBeNull()
})
