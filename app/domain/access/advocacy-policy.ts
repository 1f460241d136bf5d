import type { Person } from './actor.ts'

/** Row "own advocate profile": every customer, for themself. Staff have none. */
export function mayOpenThemself(person: Person): boolean {
  return person.kind === 'customer'
}
