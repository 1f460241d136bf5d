import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import { isResting } from '#app/domain/care/rest.ts'
import { remindAfterDays, remindFrom } from '#app/domain/care/transition.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { transitions } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenMove } from './find-move.server.ts'
import { findCustomerSigners } from './find-signers.server.ts'
import { moveFacts } from './open-transition.server.ts'
import { findPathAccount } from './path-account.server.ts'
import { expectedSeal } from './seal.server.ts'
import { liveSignatures } from './signatures.server.ts'
import { findOpenRest } from './stage-history.server.ts'
import { weighNow } from './weigh-now.server.ts'

const waiting = statement((db) =>
  db
    .select({ accountId: transitions.accountId })
    .from(transitions)
    .where(
      and(
        isNull(transitions.passedAt),
        isNull(transitions.declinedAt),
        isNull(transitions.withdrawnAt),
        or(
          isNull(transitions.askedAt),
          and(isNull(transitions.remindedAt), lte(transitions.askedAt, sql.placeholder('askedBefore'))),
        ),
      ),
    )
    .prepare(),
)

/** Accounts with an open move for which nobody of the customer was asked yet, or asked a week ago and not reminded. */
export function findMovesToRemindOf(db: Db, now: Date): string[] {
  const askedBefore = now.getTime() - remindAfterDays * 86_400_000
  return waiting(db)
    .all({ askedBefore })
    .map(({ accountId }) => accountId)
}

/**
 * Mails those who may sign an open move for the customer: the first time when nobody could be asked before, else the one
 * reminder. Never while the account rests or has ended, when the customer has signed, or when nothing can be signed
 * because the gate waits for something again. Says whether a mail was written.
 */
export function remindOfMove(tx: Tx, accountId: string, at: Moment): boolean {
  const move = findOpenMove(tx, accountId)
  const account = findPathAccount(tx, accountId)
  if (!move || account.endedAt) return false
  const today = todayIn(account.timeZone, at.now)
  const rest = findOpenRest(tx, accountId)
  if (rest && isResting(rest, today)) return false
  const live = liveSignatures(tx, move.id)
  if (live.some(({ side }) => side === 'customer')) return false
  const from = remindFrom(move)
  const isFirst = move.askedAt === null
  if (!isFirst && (!from || from > at.now)) return false
  const signers = findCustomerSigners(tx, { accountId, today })
  if (signers.length === 0 || !expectedSeal(live, weighNow(tx, accountId, at))) return false
  tx.update(transitions)
    .set(isFirst ? { askedAt: at.now } : { remindedAt: at.now })
    .where(eq(transitions.id, move.id))
    .run()
  const facts = moveFacts(account, move)
  for (const { email: to } of signers) {
    if (isFirst) {
      const asked = { ...facts, side: 'customer' as const, person: move.proposedBy ?? '' }
      enqueueEmail(tx, { kind: 'care-move-proposed', facts: asked, to, accountId }, at)
    } else enqueueEmail(tx, { kind: 'care-move-reminder', facts, to, accountId }, at)
  }
  return true
}
