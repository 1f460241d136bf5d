import { expect, test } from 'vitest'
import { type CalendarFacts, calendarNews } from '#app/domain/reviews/calendar-news.ts'

const maria = { stakeholderId: 'm', name: 'Maria', email: 'maria@northwind.example' }
const priya = { stakeholderId: 'p', name: 'Priya', email: 'priya@lumen.example' }
const held = (person: typeof maria) => ({ ...person, cancelledAt: null })
const off = (person: typeof maria) => ({ ...person, cancelledAt: new Date('2026-05-01T09:00:00Z') })

const facts: CalendarFacts = {
  attending: [maria, priya],
  told: [],
  isMoved: false,
  isCancelled: false,
  isOver: false,
}
const none = { invited: [], updated: [], cancelled: [], isNewer: false }

test('whoever takes part and was not told is invited, and no number is used up', () => {
  expect(calendarNews(facts)).toEqual({ ...none, invited: [maria, priya] })
  expect(calendarNews({ ...facts, told: [held(maria)] })).toEqual({ ...none, invited: [priya] })
  expect(calendarNews({ ...facts, told: [held(maria), held(priya)] })).toEqual(none)
})

test('nobody is invited to what is over or off', () => {
  expect(calendarNews({ ...facts, isOver: true })).toEqual(none)
  expect(calendarNews({ ...facts, isCancelled: true })).toEqual(none)
})

test('a change goes to those who hold an entry, at the address they hold it under', () => {
  const told = [held({ ...maria, email: 'old@northwind.example' })]
  expect(calendarNews({ ...facts, told, isMoved: true, isOver: true })).toEqual({
    ...none,
    updated: [{ ...maria, email: 'old@northwind.example' }],
    isNewer: true,
  })
})

test('who does not take part any more is told so, once', () => {
  const attending = [priya]
  const told = [held(maria), held(priya)]
  expect(calendarNews({ ...facts, attending, told })).toEqual({ ...none, cancelled: [maria], isNewer: true })
  expect(calendarNews({ ...facts, attending, told: [off(maria), held(priya)] })).toEqual(none)
})

test('who comes back is invited under a new number', () => {
  expect(calendarNews({ ...facts, told: [off(maria), held(priya)] })).toEqual({
    ...none,
    invited: [maria],
    isNewer: true,
  })
})

test('a review that is off is off for everybody who held it', () => {
  const told = [held(maria), off(priya)]
  expect(calendarNews({ ...facts, told, isCancelled: true })).toEqual({
    ...none,
    cancelled: [maria],
    isNewer: true,
  })
})
