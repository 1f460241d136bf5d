import type { Person } from '#app/domain/access/actor.ts'
import type { StaffRole } from '#app/domain/accounts/member.ts'
import type { Db } from '#db/client.server.ts'

type User = {
  id: string
  name: string
  email: string
  kind: 'staff' | 'customer'
  staffRole: StaffRole | null
}

/** A user as the guard hands them to commands. */
export function personOf({ id, name, email, kind, staffRole }: User): Person {
  return { userId: id, name, email, kind, staffRole }
}

/** The kinds of what happened on one chain, in order. */
export function eventsOf(db: Db, chain: string): string[] {
  return db.$client
    .prepare('select kind from events where chain = ? order by number')
    .pluck()
    .all(chain) as string[]
}
