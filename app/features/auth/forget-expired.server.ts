import { lt } from 'drizzle-orm'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { rememberedDevices, sessions, signInTokens } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { forgetOldAnswers } from './answered-forms.server.ts'

/** Wrong codes are counted over a day, so requests for mails are kept for two. */
const requestsKept = 2 * 86_400_000

/** Deletes what nobody can use any more: ended sessions and devices, old requests for sign-in mails, old form keys. */
export function forgetExpired(db: Db, now: Date): void {
  write(db, (tx) => {
    tx.delete(sessions).where(lt(sessions.expiresAt, now)).run()
    tx.delete(rememberedDevices).where(lt(rememberedDevices.expiresAt, now)).run()
    tx.delete(signInTokens)
      .where(lt(signInTokens.expiresAt, new Date(now.getTime() - requestsKept)))
      .run()
    forgetOldAnswers(tx, now)
    return ok(null)
  })
}
