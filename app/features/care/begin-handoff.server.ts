import { eq } from 'drizzle-orm'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { users } from '#db/schema/auth.ts'
import { handoffs } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { cancelOpenHandoff } from './enter-stage.server.ts'
import type { PathAccount } from './path-account.server.ts'

type HandingOver = {
  account: PathAccount
  stage: Stage
  /** The move that changed the owner, or null where somebody named another one. */
  transitionId: string | null
  fromUserId: string
  toUserId: string
  by: string
}

/** Begins a handing over, in place of one that waits: the row, a line for the vendor's side, a mail to the receiver. */
export function beginHandoff(tx: Tx, handing: HandingOver, at: Moment): string {
  const { account, stage, transitionId, fromUserId, toUserId, by } = handing
  const accountId = account.id
  const giver = findPerson(tx, fromUserId)
  const receiver = findPerson(tx, toUserId)
  cancelOpenHandoff(tx, accountId, at)
  const handoffId = at.newId()
  tx.insert(handoffs)
    .values({ id: handoffId, accountId, stage, transitionId, fromUserId, toUserId, openedAt: at.now })
    .run()
  const texts = { from: giver.name, to: receiver.name }
  const ids = { accountId, actorId: by, handoffId, stage }
  recordEvent(tx, { kind: 'handoff-opened', visibility: 'internal', ...ids, texts }, at)
  const facts = { handoffId, account: account.name, accountSlug: account.slug, stage, giver: giver.name }
  if (toUserId !== by)
    enqueueEmail(tx, { kind: 'care-handoff-opened', facts, to: receiver.email, accountId }, at)
  return handoffId
}

function findPerson(tx: Tx, userId: string): { name: string; email: string } {
  const columns = { name: users.name, email: users.email }
  const found = tx.select(columns).from(users).where(eq(users.id, userId)).get()
  if (!found) throw new Error('a handing over between nobody')
  return found
}
