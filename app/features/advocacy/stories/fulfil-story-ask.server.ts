import { and, eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { asks } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import { fulfilAsk } from '../asks/fulfil-ask.server.ts'

/** What was asked for is public: the ask that led to it is fulfilled, where there was one that was answered with yes. */
export function fulfilStoryAsk(tx: Tx, story: { id: string; by: string }, at: Moment): void {
  const accepted = tx
    .select({ id: asks.id })
    .from(asks)
    .where(and(eq(asks.storyId, story.id), eq(asks.answer, 'yes')))
    .all()
  // one that is fulfilled already refuses, which changes nothing
  for (const { id: askId } of accepted) fulfilAsk(tx, { askId, by: story.by }, at)
}
