import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { valuationSentence } from '#app/domain/outcomes/valuation-sentence.ts'
import { lifecycleOf } from '#app/domain/plan/goal.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FoundOutcome } from './find-outcome.server.ts'
import { findConfirmers } from './find-recipients.server.ts'
import { toldOf } from './told-outcome.ts'

type Writer = Pick<PlanActor, 'userId' | 'name'>

/**
 * Mails everybody who may agree the terms an outcome has now, their writer excepted. Nobody is asked for terms of a goal
 * that will be, or is, put before the customer itself: agreeing that agrees them.
 */
export function askToAgree(tx: Tx, writer: Writer, found: FoundOutcome, at: Moment): void {
  const { outcome, goal, account, customerOwnerUserId } = found
  const lifecycle = lifecycleOf(goal)
  if (lifecycle === 'draft' || (lifecycle === 'proposed' && goal.proposedSide === 'vendor')) return
  const told = toldOf(outcome)
  const facts = {
    accountSlug: account.slug,
    account: account.name,
    outcomeId: outcome.id,
    outcome: outcome.name,
    number: outcome.termsNumber,
    counted: valuationSentence(told, account.currency),
    told: { outcome: told, currency: account.currency },
    person: writer.name,
  }
  const asked = findConfirmers(tx, {
    accountId: account.id,
    customerOwnerUserId,
    authorId: writer.userId,
  })
  for (const { email } of asked)
    enqueueEmail(tx, { kind: 'outcomes-terms-proposed', facts, to: email, accountId: account.id }, at)
}
