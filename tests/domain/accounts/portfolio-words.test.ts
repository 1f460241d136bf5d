import { expect, test } from 'vitest'
import { blockerWords, waitingWords } from '#app/domain/accounts/portfolio-words.ts'
import { criterionKeys } from '#app/domain/care/criteria.ts'

test('a ready account says whose signature it waits for', () => {
  expect([null, 'customer' as const, 'vendor' as const].map(waitingWords)).toEqual([
    'ready to propose',
    'waiting for the customer’s signature',
    'waiting for your signature',
  ])
})

test('every criterion has a few words for the map', () => {
  expect(Object.keys(blockerWords).sort()).toEqual([...criterionKeys].sort())
})
