import { expect, test } from 'vitest'
import { actorOn, type Person } from '#app/domain/access/actor.ts'
import { paletteWays } from '#app/domain/activity/palette-ways.ts'

const customer: Person = {
  userId: 'U',
  name: 'Maria',
  email: 'm@x.example',
  kind: 'customer',
  staffRole: null,
}
const staff = (staffRole: 'csm' | 'lead' | 'admin'): Person => ({ ...customer, kind: 'staff', staffRole })
type Ties = Parameters<typeof actorOn>[2]
const none: Ties = { memberRole: null, isOnTeam: false, isPreviewing: false }

function ways(person: Person, ties: Partial<Ties>) {
  const { does, goes } = paletteWays({ person, actor: actorOn('A', person, { ...none, ...ties }), slug: 'x' })
  return { does: does.map(({ label }) => label), goes: goes.map(({ label }) => label) }
}

test('a reader is offered what they may do here, and nothing else', () => {
  expect(ways(customer, { memberRole: 'viewer' }).does).toEqual([])
  expect(ways(customer, { memberRole: 'contributor' }).does).toEqual([
    ...['Add a measurement', 'Add a goal', 'Add a person', 'Plan a review'],
  ])
  expect(ways(customer, { memberRole: 'approver' }).does).toContain('Invite somebody')
  expect(ways(staff('csm'), { isOnTeam: true }).does).toEqual([
    ...['Add a measurement', 'Add a goal', 'Add a person', 'Invite somebody', 'Plan a review'],
    ...['View as customer', 'Open an account'],
  ])
  expect(ways(staff('csm'), { isOnTeam: true, isPreviewing: true }).does).toEqual([
    ...['Stop viewing as customer', 'Open an account'],
  ])
})

test('pages of the vendor are offered to the vendor alone', () => {
  const ours = ['Team notes', 'Contract', 'Account settings', 'Portfolio', 'Settings']
  const shown = (person: Person, ties: Partial<Ties>) =>
    ours.filter((label) => ways(person, ties).goes.includes(label))
  expect(shown(customer, { memberRole: 'approver' })).toEqual([])
  expect(shown(staff('csm'), { isOnTeam: true })).toEqual(ours.slice(0, 4))
  expect(shown(staff('admin'), {})).toEqual(ours)
  expect(shown(staff('lead'), { isPreviewing: true })).toEqual(['Portfolio'])
  expect(ways(customer, {}).goes).toEqual(['Your plans', 'Your profile'])
})
