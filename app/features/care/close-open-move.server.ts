import { eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { transitions } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenMove } from './find-move.server.ts'

type Closing = { accountId: string; by: string | null; reason: string }

/** Withdraws the open move of an account, if there is one, with its line in the history. Tells nobody by mail. */
export function closeOpenMove(tx: Tx, { accountId, by, reason }: Closing, at: Moment): void {
  const move = findOpenMove(tx, accountId)
  if (!move) return
  tx.update(transitions)
    .set({ withdrawnAt: at.now, withdrawnBy: by, reason })
    .where(eq(transitions.id, move.id))
    .run()
  const ids = { accountId, actorId: by, transitionId: move.id, toStage: move.toStage }
  recordEvent(tx, { kind: 'move-withdrawn', ...ids, texts: { reason } }, at)
}
