import { sql } from 'drizzle-orm'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { readerDays } from '#db/schema/advocacy-consents.ts'
import { statement } from '#db/statement.server.ts'
import { write } from '#db/transaction.server.ts'
import { returnTally, takeTally } from './reader-tally.server.ts'

const addReaders = statement((db) =>
  db
    .insert(readerDays)
    .values({
      about: sql.placeholder('about'),
      aboutId: sql.placeholder('aboutId'),
      day: sql.placeholder('day'),
      readers: sql.placeholder('readers'),
    })
    .onConflictDoUpdate({
      target: [readerDays.about, readerDays.aboutId, readerDays.day],
      set: { readers: sql`${readerDays.readers} + excluded.readers` },
    })
    .prepare(),
)

/** Adds what this process has counted since the last time to the days' numbers; kept in memory when that fails. */
export function saveReaders(db: Db): void {
  const counted = takeTally(db)
  if (counted.length === 0) return
  try {
    write(db, (tx) => {
      for (const day of counted) addReaders(tx).run(day)
      return ok(null)
    })
  } catch (error) {
    returnTally(db, counted)
    throw error
  }
}
