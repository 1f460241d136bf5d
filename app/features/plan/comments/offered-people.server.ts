import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { isReached } from '#app/domain/plan/mention.ts'
import type { Db } from '#db/client.server.ts'
import { knownPeople, type PersonHere } from './known-people.server.ts'

type Asked = {
  visibility: Visibility
  names: { customer: string; vendor: string }
}

/**
 * Who would be told of a comment with this visibility, by name; the writer is left out, and people of the very same name
 * are one line, for the name tells both. One statement.
 */
export function offeredPeople(db: Db, actor: PlanActor, { visibility, names }: Asked) {
  const reached = knownPeople(db, actor).filter(
    (person) => isReached(person, visibility) && person.userId !== actor.userId,
  )
  const byName = new Map<string, PersonHere[]>()
  for (const person of reached) byName.set(person.name, [...(byName.get(person.name) ?? []), person])
  return [...byName]
    .map(([name, people]) => ({ name, about: aboutOf(people, names) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

function aboutOf(people: readonly PersonHere[], names: Asked['names']): string {
  if (people.length > 1) return `${people.length} people of this name`
  return people.map(({ title, side }) => [title, names[side]].filter(Boolean).join(', ')).join()
}
