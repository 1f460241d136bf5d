import type { Moment } from '#app/domain/moment.ts'
import { forgetExpired } from '#app/features/auth/forget-expired.server.ts'
import { forgetDrafts } from '#app/features/outcomes/bring/forget-drafts.server.ts'
import type { Db } from '#db/client.server.ts'

/** Once an hour: sessions, sign-in requests, form keys and pasted figures that nobody can use any more. */
export function clearExpired({ db, clock }: { db: Db; clock: () => Moment }): void {
  const { now } = clock()
  forgetExpired(db, now)
  forgetDrafts(db, now)
}
