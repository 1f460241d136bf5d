import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAgreeTerms, mayNameShare } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { saveAgreement, termsMovedOn } from './agree-terms.server.ts'
import { askToAgree } from './ask-to-agree.server.ts'
import { changeTerms } from './change-terms.server.ts'
import { findOutcome } from './find-outcome.server.ts'
import type { SetShare } from './terms-form.ts'

/**
 * The customer says how much of an improvement is down to the product and, for revenue, which part of it is margin. Both
 * are terms: a new version, agreed at once by whoever may agree terms, proposed by other members; saying again what
 * stands there agrees it. Refuses: not-allowed (the vendor's side, viewers), not-found, changed-meanwhile when the terms
 * are no longer those the reader saw, invalid (a margin of what is no revenue).
 */
export function setShare(
  tx: Tx,
  actor: PlanActor,
  { outcomeId, seen, attributionShare, margin }: SetShare,
  at: Moment,
): Result<{ outcomeId: string; isAgreed: boolean }> {
  if (!mayNameShare(actor)) return refuse('not-allowed')
  const found = findOutcome(tx, { accountId: actor.accountId, outcomeId })
  if (!found) return refuse('not-found')
  const { outcome } = found
  if (Number(seen) !== outcome.termsNumber) return termsMovedOn
  if (margin && outcome.category !== 'revenue_generated')
    return refuseFields({ margin: 'Only revenue has a margin' })
  const columns = {
    attributionShare,
    margin: margin === undefined ? outcome.margin : margin || null,
  }
  const fields = [
    ...(columns.attributionShare === outcome.attributionShare ? [] : ['share']),
    ...(columns.margin === outcome.margin ? [] : ['margin']),
  ]
  const isAgreed = mayAgreeTerms(actor, found)
  if (fields.length > 0) {
    const terms = changeTerms(tx, actor, { found, columns, fields }, at)
    if (terms.isOpen) askToAgree(tx, actor, { ...found, outcome: terms.outcome }, at)
  } else if (isAgreed) saveAgreement(tx, outcome, { actorId: actor.userId, at })
  return ok({ outcomeId, isAgreed })
}
