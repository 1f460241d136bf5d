import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FoundOutcome } from './find-outcome.server.ts'
import { findConfirmers } from './find-recipients.server.ts'

type Reported = {
  found: FoundOutcome
  figure: { id: string; measuredOn: string; periodFrom: string | null; value: string }
}

/** Mails everybody who may confirm a new figure, its author excepted. */
export function askToConfirm(tx: Tx, actor: PlanActor, reported: Reported, at: Moment): void {
  const { found, figure } = reported
  const { outcome, account, customerOwnerUserId } = found
  const facts = {
    measurementId: figure.id,
    accountSlug: account.slug,
    outcomeId: outcome.id,
    outcome: outcome.name,
    value: readFigure(figure.value, outcome),
    measured: { value: figure.value, unit: outcome.unit, unitLabel: outcome.unitLabel },
    measuredOn: figure.measuredOn,
    ...(figure.periodFrom !== null && { periodFrom: figure.periodFrom }),
    reporter: actor.name,
  }
  const confirmers = findConfirmers(tx, {
    accountId: account.id,
    customerOwnerUserId,
    authorId: actor.userId,
  })
  for (const { email } of confirmers)
    enqueueEmail(tx, { kind: 'outcomes-to-confirm', facts, to: email, accountId: account.id }, at)
}
