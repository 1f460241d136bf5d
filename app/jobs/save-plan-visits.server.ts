import { ok } from '#app/domain/refusal.ts'
import { forgetLooks, looksMeanwhile, saveLooks } from '#app/features/activity/plan-visits.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'

/** Writes down who was on which plan since the last time; once a minute, and when the process stops. */
export function savePlanVisits({ db }: { db: Db }): void {
  const looks = looksMeanwhile()
  if (looks.length === 0) return
  write(db, (tx) => {
    saveLooks(tx, looks)
    return ok(null)
  })
  forgetLooks(looks)
}
