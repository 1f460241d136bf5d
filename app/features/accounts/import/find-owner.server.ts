import { and, eq, isNull } from 'drizzle-orm'
import { foldName } from '#app/domain/accounts/import/group-rows.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'

export type Colleague = { id: string; name: string; title: string; email: string }

/** Finds a colleague by e-mail address or, as CRM exports write it, by name. Null for nobody or several. */
export type FindColleague = (written: string) => Colleague | null

/** All who may sign in on the vendor's side, looked up once for a whole file. */
export function colleagues(db: Db): FindColleague {
  const staff = db
    .select({ id: users.id, name: users.name, title: users.title, email: users.email })
    .from(users)
    .where(and(eq(users.kind, 'staff'), isNull(users.deactivatedAt)))
    .all()
  return (written) => {
    const sought = foldName(written)
    const found = staff.filter(({ email, name }) => email === sought || foldName(name) === sought)
    return found.length === 1 ? (found[0] ?? null) : null
  }
}
