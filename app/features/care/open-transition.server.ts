import { todayIn } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { transitions } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findCustomerSigners, findTeam } from './find-signers.server.ts'
import type { PathAccount } from './path-account.server.ts'

type Opening = {
  account: PathAccount
  spellId: string
  toStage: Stage
  /** Null when the move proposes itself. */
  by: { userId: string; name: string } | null
}

/**
 * Puts a move before both sides: row, event, and a mail to everybody who may sign it, its proposer on the vendor's side
 * left out. Those of the customer count as asked from now.
 */
export function openTransition(tx: Tx, { account, spellId, toStage, by }: Opening, at: Moment): string {
  const accountId = account.id
  const transitionId = at.newId()
  const signers = findCustomerSigners(tx, { accountId, today: todayIn(account.timeZone, at.now) })
  tx.insert(transitions)
    .values({
      ...{ id: transitionId, accountId, spellId, fromStage: account.stage, toStage },
      ...{ proposedAt: at.now, proposedBy: by?.userId ?? null, askedAt: signers.length > 0 ? at.now : null },
    })
    .run()
  const ids = { accountId, actorId: by?.userId ?? null, transitionId, toStage }
  recordEvent(tx, { kind: 'move-proposed', ...ids, texts: {} }, at)
  const facts = { ...moveFacts(account, { id: transitionId, toStage }), person: by?.name ?? '' }
  const team = findTeam(tx, accountId).filter(({ userId }) => userId !== by?.userId)
  for (const { email: to } of signers)
    enqueueEmail(tx, { kind: 'care-move-proposed', facts: { ...facts, side: 'customer' }, to, accountId }, at)
  for (const { email: to } of team)
    enqueueEmail(tx, { kind: 'care-move-proposed', facts: { ...facts, side: 'vendor' }, to, accountId }, at)
  return transitionId
}

/** What every mail about a move says of it. */
export function moveFacts(account: PathAccount, move: { id: string; fromStage?: Stage; toStage: Stage }) {
  return {
    transitionId: move.id,
    account: account.name,
    accountSlug: account.slug,
    fromStage: move.fromStage ?? account.stage,
    toStage: move.toStage,
  }
}
