import { asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { embedSites } from '#db/schema/advocacy-consents.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const openSites = statement((db) =>
  db
    .select({
      id: embedSites.id,
      origin: embedSites.origin,
      addedAt: embedSites.addedAt,
      addedBy: users.name,
    })
    .from(embedSites)
    .leftJoin(users, eq(users.id, embedSites.addedBy))
    .where(isNull(embedSites.removedAt))
    .orderBy(asc(embedSites.origin))
    .prepare(),
)

/** The sites that may show the wall, and who let them. */
export function listSites(db: Db) {
  return openSites(db).all()
}
