import { expect, test } from 'vitest'
import { afterLook, lastHere } from '#app/domain/activity/visit.ts'

const on = (clock: string) => new Date(`2026-05-04T${clock}:00Z`)
const look = (number: number, clock: string) => ({ number, at: on(clock) })

test('the first visit marks nothing as new', () => {
  expect(lastHere(undefined, on('09:00'))).toBeNull()
  const first = afterLook(undefined, look(7, '09:00'))
  expect(lastHere(first, on('09:10'))).toBeNull()
})

test('a visit lasts until somebody was away for half an hour', () => {
  const first = afterLook(undefined, look(7, '09:00'))
  const longer = afterLook(first, look(9, '09:30'))
  expect(longer).toEqual({ seenNumber: 9, seenAt: on('09:30'), beforeNumber: 0, beforeAt: null })
  const next = afterLook(longer, look(12, '10:01'))
  expect(next).toEqual({ seenNumber: 12, seenAt: on('10:01'), beforeNumber: 9, beforeAt: on('09:30') })
  expect(lastHere(next, on('10:05'))).toEqual(look(9, '09:30'))
})

test('a visit that is not written down yet counts already', () => {
  const first = afterLook(undefined, look(7, '09:00'))
  expect(lastHere(first, on('12:00'))).toEqual(look(7, '09:00'))
})

test('a clock that steps back forgets nothing', () => {
  const visit = afterLook(undefined, look(7, '09:00'))
  expect(afterLook(visit, look(5, '08:00'))).toEqual(visit)
})
