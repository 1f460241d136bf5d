import { expect, test } from 'vitest'
import { openTests, suggestedStage } from '#app/domain/care/audit.ts'

test('the first test that is not a plain yes says where the account belongs', () => {
  const yes = { capture: 'yes', align: 'yes', reinforce: 'yes', elevate: 'yes' } as const
  expect(suggestedStage(yes)).toBe('elevate')
  expect(suggestedStage({ ...yes, elevate: 'no' })).toBe('elevate')
  expect(suggestedStage({ ...yes, reinforce: 'partly' })).toBe('reinforce')
  expect(suggestedStage({ ...yes, align: 'no', reinforce: 'no' })).toBe('align')
  expect(suggestedStage({ ...yes, capture: 'partly' })).toBe('capture')
})

test('an open test that would decide leaves it open; one behind the first no does not', () => {
  expect(suggestedStage({})).toBeNull()
  expect(suggestedStage({ capture: 'yes' })).toBeNull()
  expect(suggestedStage({ capture: 'yes', align: 'partly' })).toBe('align')
  expect(suggestedStage({ align: 'yes', reinforce: 'yes', elevate: 'yes' })).toBeNull()
  expect(openTests({ capture: 'yes', reinforce: 'no' })).toEqual(['align', 'elevate'])
})
