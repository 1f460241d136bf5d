import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAllowWord } from '#app/domain/access/care-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { allowedWords } from '#db/schema/care-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { EndAllowedWord } from './word-form.ts'

/** A plain word of this account counts as a term again. Refuses: not-found (foreign too), not-allowed, already-done. */
export function endAllowedWord(
  tx: Tx,
  actor: PlanActor,
  { allowedWordId }: EndAllowedWord,
  at: Moment,
): Result<{ allowedWordId: string }> {
  const { accountId, userId } = actor
  const here = and(eq(allowedWords.id, allowedWordId), eq(allowedWords.accountId, accountId))
  const word = tx.select().from(allowedWords).where(here).get()
  if (!word) return refuse('not-found')
  if (!mayAllowWord(actor)) return refuse('not-allowed')
  if (word.endedAt)
    return refuse('already-done', { message: `“${word.term}” counts as a term again already.` })
  tx.update(allowedWords).set({ endedAt: at.now, endedBy: userId }).where(here).run()
  const happened = { kind: 'word-allowance-ended' as const, visibility: 'internal' as const, allowedWordId }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: { word: word.term } }, at)
  return ok({ allowedWordId })
}
