import { expect, test } from 'vitest'
import { actorOn, isStaff, mayWrite, type Person, type Ties } from '#app/domain/access/actor.ts'

const person = (given: Partial<Person>): Person => ({
  userId: 'U',
  name: 'Maria',
  email: 'maria@example.com',
  kind: 'customer',
  staffRole: null,
  ...given,
})
const ties = (given: Partial<Ties>): Ties => ({
  memberRole: null,
  isOnTeam: false,
  isPreviewing: false,
  ...given,
})

test('a customer is who their membership says, and nobody without one', () => {
  expect(actorOn('A', person({}), ties({ memberRole: 'approver' }))).toEqual({
    side: 'customer',
    accountId: 'A',
    userId: 'U',
    name: 'Maria',
    role: 'approver',
    isPreview: false,
  })
  expect(actorOn('A', person({}), ties({}))).toBeNull()
  expect(actorOn('A', person({}), ties({ isOnTeam: true, isPreviewing: true }))).toBeNull()
})

test('csms have the accounts of their teams; leads and admins have all', () => {
  const staff = (staffRole: 'csm' | 'lead' | 'admin') => person({ kind: 'staff', staffRole })
  expect(actorOn('A', staff('csm'), ties({}))).toBeNull()
  expect(actorOn('A', staff('csm'), ties({ isOnTeam: true }))).toMatchObject({
    side: 'vendor',
    isOnTeam: true,
  })
  expect(actorOn('A', staff('lead'), ties({}))).toMatchObject({ side: 'vendor', isOnTeam: false })
  expect(actorOn('A', staff('admin'), ties({}))).toMatchObject({ side: 'vendor', staffRole: 'admin' })
})

test('looking as a customer gives a contributor who may change nothing', () => {
  const looking = actorOn('A', person({ kind: 'staff', staffRole: 'admin' }), ties({ isPreviewing: true }))
  expect(looking).toMatchObject({ side: 'customer', role: 'contributor', isPreview: true })
  expect(looking && mayWrite(looking)).toBe(false)
  const member = actorOn('A', person({}), ties({ memberRole: 'viewer' }))
  expect(member && mayWrite(member)).toBe(true)
})

test('staff without a role are not staff', () => {
  expect(isStaff(person({ kind: 'staff', staffRole: null }))).toBe(false)
  expect(isStaff(person({ kind: 'staff', staffRole: 'csm' }))).toBe(true)
})
