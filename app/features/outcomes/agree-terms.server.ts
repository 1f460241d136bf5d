import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAgreeTerms } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Refusal, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { outcomeTerms } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type FoundOutcome, findOutcome } from './find-outcome.server.ts'
import type { AgreeTerms } from './terms-form.ts'

/**
 * The customer agrees how an outcome is counted: from now on confirmed figures count as confirmed. Refuses: not-allowed
 * (the vendor, and whoever neither approves nor owns the goal), not-found, changed-meanwhile when the terms are no longer
 * those the reader saw, already-done.
 */
export function agreeTerms(
  tx: Tx,
  actor: PlanActor,
  { outcomeId, seen }: AgreeTerms,
  at: Moment,
): Result<{ outcomeId: string }> {
  const found = findOutcome(tx, { accountId: actor.accountId, outcomeId })
  if (!found) return refuse('not-found')
  if (!mayAgreeTerms(actor, found)) return refuse('not-allowed')
  if (Number(seen) !== found.outcome.termsNumber) return termsMovedOn
  return saveAgreement(tx, found.outcome, { actorId: actor.userId, at })
    ? ok({ outcomeId })
    : refuse('already-done', { message: 'These terms are agreed already.' })
}

type Agreeing = { actorId: string; at: Moment }

/** Agrees the version an outcome has now, if nobody has; says whether it did. Whoever calls it asked the policy. */
export function saveAgreement(
  tx: Tx,
  { id: outcomeId, accountId, name, termsNumber: number }: FoundOutcome['outcome'],
  { actorId, at }: Agreeing,
): boolean {
  const { changes } = tx
    .update(outcomeTerms)
    .set({ agreedAt: at.now, agreedBy: actorId })
    .where(
      and(
        eq(outcomeTerms.outcomeId, outcomeId),
        eq(outcomeTerms.number, number),
        isNull(outcomeTerms.agreedAt),
      ),
    )
    .run()
  if (changes === 0) return false
  recordEvent(
    tx,
    { kind: 'terms-agreed', accountId, actorId, outcomeId, number, texts: { outcome: name } },
    at,
  )
  return true
}

/** The answer to whoever read an older version of the terms. */
export const termsMovedOn: { ok: false; refusal: Refusal } = refuse('changed-meanwhile', {
  message:
    'How this is counted was changed while you were reading. Nothing is agreed. Read what stands there now, then agree.',
})
