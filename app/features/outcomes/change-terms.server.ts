import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { countsDifferently } from '#app/domain/outcomes/terms-version.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FoundOutcome } from './find-outcome.server.ts'
import { ledgerOfOutcome } from './read-ledger.server.ts'
import { writeTerms } from './write-terms.server.ts'

type Change = {
  found: FoundOutcome
  /** The columns as they are to be. */
  columns: Partial<FoundOutcome['outcome']>
  /** What of the terms changes, in words, for the history. */
  fields: readonly string[]
}

type Changed = {
  outcome: FoundOutcome['outcome']
  /** Its terms are new, and wait for somebody who may agree them. */
  isOpen: boolean
}

/**
 * Saves an outcome. Where figures count differently from now on, its terms become a new version, agreed at once where the
 * actor may; the history says what it was worth before and is worth now.
 */
export function changeTerms(
  tx: Tx,
  actor: PlanActor,
  { found, columns, fields }: Change,
  at: Moment,
): Changed {
  const isNew = countsDifferently(found.outcome, { ...found.outcome, ...columns })
  if (!isNew) return { outcome: save(tx, actor, found, columns, at), isOpen: false }
  const before = worthSoFar(tx, found, at)
  const termsNumber = found.outcome.termsNumber + 1
  const outcome = save(tx, actor, found, { ...columns, termsNumber }, at)
  const { customerOwnerUserId } = found
  const isAgreed = writeTerms(tx, actor, { outcome, customerOwnerUserId }, at)
  const { accountId, name } = outcome
  const about = { accountId, actorId: actor.userId, outcomeId: outcome.id, number: termsNumber }
  const after = worthSoFar(tx, found, at)
  const texts = { outcome: name, fields: [...new Set(fields)].join(', '), before, after }
  recordEvent(tx, { kind: 'terms-changed', ...about, texts }, at)
  if (isAgreed) recordEvent(tx, { kind: 'terms-agreed', ...about, texts: { outcome: name } }, at)
  return { outcome, isOpen: !isAgreed }
}

function save(
  tx: Tx,
  { userId }: PlanActor,
  { outcome }: FoundOutcome,
  columns: Change['columns'],
  at: Moment,
): FoundOutcome['outcome'] {
  return tx
    .update(outcomes)
    .set({ ...columns, version: outcome.version + 1, editedAt: at.now, editedBy: userId })
    .where(eq(outcomes.id, outcome.id))
    .returning()
    .get()
}

/** All that its rows come to, confirmed or not, as read ("€1,107.14"); '' while nothing counts. */
function worthSoFar(tx: Tx, { outcome, account }: FoundOutcome, at: Moment): string {
  const today = todayIn(account.timeZone, at.now)
  const counted = ledgerOfOutcome(tx, { accountId: account.id, outcomeId: outcome.id, today })
  const ledger = counted?.outcome.ledger
  if (!ledger || ledger.rows.length === 0) return ''
  return readMoney(ledger.totals.verified + ledger.totals.reported, account.currency)
}
