import { eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { rests } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { StageRest } from './stage-history.server.ts'

type Closing = {
  accountId: string
  rest: StageRest
  /** Null when it ends by its date. */
  by: string | null
}

/** Ends a rest, with its line in the history. */
export function closeRest(tx: Tx, { accountId, rest, by }: Closing, at: Moment): void {
  const { restId, stage } = rest
  tx.update(rests).set({ endedAt: at.now, endedBy: by }).where(eq(rests.id, restId)).run()
  recordEvent(tx, { kind: 'rest-ended', accountId, actorId: by, restId, stage, texts: {} }, at)
}
