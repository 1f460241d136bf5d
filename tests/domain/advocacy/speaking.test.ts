import { expect, test } from 'vitest'
import { inviteStates, isLive } from '#app/domain/advocacy/speaking.ts'

test('four states still lead to a talk', () => {
  expect(inviteStates.filter(isLive)).toEqual(['invited', 'tentative', 'accepted', 'confirmed'])
})
