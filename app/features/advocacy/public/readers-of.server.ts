import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { readerDays } from '#db/schema/advocacy-consents.ts'
import { statement } from '#db/statement.server.ts'
import type { Reading } from './reader-tally.server.ts'

const readersByThing = statement((db) =>
  db
    .select({ aboutId: readerDays.aboutId, readers: sql<number>`sum(${readerDays.readers})` })
    .from(readerDays)
    .where(
      sql`${readerDays.about} = ${sql.placeholder('about')} and ${readerDays.aboutId} in (select value from json_each(${sql.placeholder('ids')}))`,
    )
    .groupBy(readerDays.aboutId)
    .prepare(),
)

/**
 * How often public things were read so far, by their ids: visits of people, not unique ones, since nobody is told apart.
 * What was never read is 0. One statement.
 */
export function readersOf(
  db: Db,
  { about, aboutIds }: { about: Reading['about']; aboutIds: readonly string[] },
): Map<string, number> {
  const found = readersByThing(db).all({ about, ids: JSON.stringify(aboutIds) })
  const read = new Map(found.map(({ aboutId, readers }) => [aboutId, readers]))
  return new Map(aboutIds.map((id) => [id, read.get(id) ?? 0]))
}
