import { ok } from '#app/domain/refusal.ts'
import { forgetOpened, openedMeanwhile, saveOpened } from '#app/features/advocacy/asks/opened-asks.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'

/** Writes down which asks were looked at since the last time; once a minute, and when the process stops. */
export function saveOpenedAsks({ db }: { db: Db }): void {
  const looked = openedMeanwhile()
  if (looked.length === 0) return
  write(db, (tx) => ok(saveOpened(tx, looked)))
  forgetOpened(looked)
}
