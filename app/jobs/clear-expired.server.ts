import type { Moment } from '#app/domain/moment.ts'
import { forgetExpired } from '#app/features/auth/forget-expired.server.ts'
import type { Db } from '#db/client.server.ts'

/** Once an hour: sessions, sign-in requests and form keys that nobody can use any more. */
export function clearExpired({ db, clock }: { db: Db; clock: () => Moment }): void {
  forgetExpired(db, clock().now)
}
