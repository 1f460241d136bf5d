import { desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { contextVersions } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const writer = alias(users, 'writer')
const confirmer = alias(users, 'confirmer')

const newestVersions = statement((db) =>
  db
    .select({
      number: contextVersions.number,
      headline: contextVersions.headline,
      challenge: contextVersions.challenge,
      success: contextVersions.success,
      writtenBy: writer.name,
      writtenAt: contextVersions.writtenAt,
      confirmedBy: confirmer.name,
      confirmedAt: contextVersions.confirmedAt,
    })
    .from(contextVersions)
    .leftJoin(writer, eq(writer.id, contextVersions.writtenBy))
    .leftJoin(confirmer, eq(confirmer.id, contextVersions.confirmedBy))
    .where(eq(contextVersions.accountId, sql.placeholder('accountId')))
    .orderBy(desc(contextVersions.number))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** The context as it stands, with who wrote it and who confirmed it; undefined before the first version. One statement. */
export function currentContext(db: Db, accountId: string) {
  return newestVersions(db).get({ accountId, limit: 1 })
}

/** The newest versions, newest first: one more than will be shown, so that the last one has a predecessor. One statement. */
export function contextVersionsOf(db: Db, accountId: string, limit: number) {
  return newestVersions(db).all({ accountId, limit })
}

export type ContextVersion = ReturnType<typeof contextVersionsOf>[number]
