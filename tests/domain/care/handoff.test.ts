import { expect, test } from 'vitest'
import { ticksMissing, ticksOf } from '#app/domain/care/handoff.ts'

const on = new Date('2026-05-04T09:00:00Z')
const none = { contextReadAt: null, peopleMetAt: null, promisesKnownAt: null }

test('what is missing, in the order of the list', () => {
  expect(ticksMissing(none)).toEqual(['context', 'people', 'promises'])
  expect(ticksMissing({ ...none, peopleMetAt: on })).toEqual(['context', 'promises'])
  expect(ticksMissing({ contextReadAt: on, peopleMetAt: on, promisesKnownAt: on })).toEqual([])
})

test('what is ticked', () => {
  expect(ticksOf({ ...none, contextReadAt: on })).toEqual({ context: true, people: false, promises: false })
})
