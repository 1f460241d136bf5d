import { describe, expect, test } from 'vitest'
import {
  mayRecordFrom,
  mayStillObject,
  nextStageOf,
  objectionEnds,
  remindFrom,
  sidesMissing,
  stagesBefore,
  transitionStateOf,
} from '#app/domain/care/transition.ts'

const none = { passedAt: null, objectedAt: null, declinedAt: null, withdrawnAt: null }
const then = new Date('2026-05-04T09:00:00Z')

test('one stage at a time forwards, any number back', () => {
  expect((['capture', 'align', 'reinforce', 'elevate'] as const).map(nextStageOf)).toEqual([
    ...['align', 'reinforce', 'elevate', null],
  ])
  expect(stagesBefore('reinforce')).toEqual(['align', 'capture'])
  expect(stagesBefore('capture')).toEqual([])
})

test('what became of a move follows from its dates', () => {
  expect(transitionStateOf(none)).toBe('open')
  expect(transitionStateOf({ ...none, passedAt: then })).toBe('passed')
  expect(transitionStateOf({ ...none, passedAt: then, objectedAt: then })).toBe('returned')
  expect(transitionStateOf({ ...none, declinedAt: then })).toBe('declined')
  expect(transitionStateOf({ ...none, withdrawnAt: then })).toBe('withdrawn')
})

test('a side is missing until it has signed', () => {
  expect(sidesMissing([])).toEqual(['customer', 'vendor'])
  expect(sidesMissing(['vendor'])).toEqual(['customer'])
  expect(sidesMissing(['vendor', 'customer'])).toEqual([])
})

describe('the two mails', () => {
  test('the second is due seven days after the first, and only once', () => {
    expect(remindFrom({ askedAt: then, remindedAt: null })).toEqual(new Date('2026-05-11T09:00:00Z'))
    expect(remindFrom({ askedAt: null, remindedAt: null })).toBeNull()
    expect(remindFrom({ askedAt: then, remindedAt: then })).toBeNull()
  })

  test('fourteen days after the second an agreement may be recorded', () => {
    const remindedAt = new Date('2026-05-11T09:00:00Z')
    expect(mayRecordFrom({ askedAt: then, remindedAt })).toEqual(new Date('2026-05-25T09:00:00Z'))
    expect(mayRecordFrom({ askedAt: then, remindedAt: null })).toBeNull()
    expect(mayRecordFrom({ askedAt: null, remindedAt: null })).toBeNull()
  })
})

test('an approver may object for thirty days, the last instant counted, and once', () => {
  const objectionUntil = objectionEnds(then)
  expect(objectionUntil).toEqual(new Date('2026-06-03T09:00:00Z'))
  const open = { objectionUntil, objectedAt: null }
  expect(mayStillObject(open, objectionUntil)).toBe(true)
  expect(mayStillObject(open, new Date(objectionUntil.getTime() + 1))).toBe(false)
  expect(mayStillObject({ ...open, objectedAt: then }, then)).toBe(false)
  expect(mayStillObject({ objectionUntil: null, objectedAt: null }, then)).toBe(false)
})
