import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FoundOutcome } from '../find-outcome.server.ts'
import { findConfirmers } from '../find-recipients.server.ts'

type Reported = {
  found: FoundOutcome
  figures: number
  /** Who brought them, where that is a program: "API · billing-sync". */
  reporter?: string
}

/** One mail to everybody who may confirm them, their author excepted: how many figures came in, and where to look. */
export function askToConfirmSeveral(tx: Tx, actor: PlanActor, reported: Reported, at: Moment): void {
  const { found, figures, reporter = actor.name } = reported
  const { outcome, account, customerOwnerUserId } = found
  const facts = { accountSlug: account.slug, outcomeId: outcome.id, outcome: outcome.name, figures, reporter }
  const confirmers = findConfirmers(tx, {
    accountId: account.id,
    customerOwnerUserId,
    authorId: actor.userId,
  })
  for (const { email } of confirmers)
    enqueueEmail(tx, { kind: 'outcomes-several-to-confirm', facts, to: email, accountId: account.id }, at)
}
