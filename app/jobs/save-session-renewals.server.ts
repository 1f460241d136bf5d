import { saveRenewals } from '#app/features/auth/session-adapter.server.ts'
import { renewals } from '#app/features/auth/sessions.server.ts'
import type { Db } from '#db/client.server.ts'

/** Writes down which sessions pages have used since the last time; once a minute, and when the process stops. */
export function saveSessionRenewals({ db }: { db: Db }): void {
  saveRenewals(db, renewals)
}
