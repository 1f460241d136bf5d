import { expect, test } from 'vitest'
import { hashSnapshot } from '#app/features/care/hash-snapshot.server.ts'

test('the hash is SHA-256 over the text’s UTF-8, in hex', () => {
  expect(hashSnapshot('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hashSnapshot('“é”')).toHaveLength(64)
})
