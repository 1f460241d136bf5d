import { lt } from 'drizzle-orm'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { figureDrafts } from '#db/schema/outcomes.ts'
import { write } from '#db/transaction.server.ts'

const draftsKept = 86_400_000

/** Deletes figures that somebody pasted or uploaded more than a day ago, taken in or not. */
export function forgetDrafts(db: Db, now: Date): void {
  write(db, (tx) => {
    tx.delete(figureDrafts)
      .where(lt(figureDrafts.createdAt, new Date(now.getTime() - draftsKept)))
      .run()
    return ok(null)
  })
}
