import { expect, test } from 'vitest'
import { type OpenPage, peopleHere } from '#app/domain/activity/here.ts'

const customer = { userId: 'me', hearsInternal: false }

function page(given: Partial<OpenPage>): OpenPage {
  return { userId: 'maria', name: 'Maria', side: 'customer', field: '', fieldAt: 1, ...given }
}

test('each other person once, in the field they went to last, by name', () => {
  const pages = [
    page({ userId: 'zoe', name: 'Zoe', field: 'goal:2:why' }),
    page({ field: 'goal:1:title', fieldAt: 5 }),
    page({ field: 'goal:9:title', fieldAt: 3 }),
    page({ userId: 'me', name: 'Myself' }),
  ]
  expect(peopleHere(pages, customer)).toEqual([
    { userId: 'maria', name: 'Maria', side: 'customer', field: 'goal:1:title' },
    { userId: 'zoe', name: 'Zoe', side: 'customer', field: 'goal:2:why' },
  ])
})

test('an internal field is the vendor’s alone, also when an older one was not', () => {
  const pages = [
    page({ side: 'vendor', field: 'goal:1:title', fieldAt: 1 }),
    page({ side: 'vendor', field: 'internal:note', fieldAt: 2 }),
  ]
  expect(peopleHere(pages, customer).map(({ field }) => field)).toEqual([null])
  expect(peopleHere(pages, { ...customer, hearsInternal: true }).map(({ field }) => field)).toEqual([
    'internal:note',
  ])
})

test('people of one name stand in one order, and a crowd is cut at thirty', () => {
  const crowd = Array.from({ length: 40 }, (_, index) =>
    page({ userId: `user ${String(index).padStart(2, '0')}` }),
  )
  const seen = peopleHere(crowd.toReversed(), customer)
  expect(seen.length).toBe(30)
  expect(seen[0]?.userId).toBe('user 00')
})
