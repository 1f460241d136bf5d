import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import { retryEmail } from '#app/features/outbox/retry-email.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { RetryMail } from './mail-form.ts'

/** Sends a mail once more that had been given up. Refuses: not-allowed, not-found. */
export function retryMail(tx: Tx, person: Person, input: RetryMail, at: Moment): Result<{ mailId: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  return retryEmail(tx, input, at)
}
