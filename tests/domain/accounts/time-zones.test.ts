import { expect, test } from 'vitest'
import { timeZoneNames } from '#app/domain/accounts/time-zones.ts'

test('every zone is offered once, in order, with the one that is set whatever the list calls it', () => {
  const names = timeZoneNames('Asia/Kolkata', 'Europe/Berlin')
  expect(names).toContain('UTC')
  expect(names).toContain('Asia/Kolkata')
  expect(names.filter((name) => name === 'Europe/Berlin')).toHaveLength(1)
  expect(names).toEqual([...names].sort())
})
