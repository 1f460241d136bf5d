import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAllowWord } from '#app/domain/access/care-policy.ts'
import { findTerms, foldTerm } from '#app/domain/care/vocabulary.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { allowedWords } from '#db/schema/care-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import { currentVocabulary } from './vocabulary-queries.server.ts'
import type { AllowWord } from './word-form.ts'

/**
 * Lets one term of the vocabulary be a plain word on this account, with the reason. However it is written, the term it
 * is found as is allowed. Refuses: not-allowed, invalid (no term of the vocabulary), already-done.
 */
export function allowWord(
  tx: Tx,
  actor: PlanActor,
  { term: written, reason }: AllowWord,
  at: Moment,
): Result<{ allowedWordId: string }> {
  if (!mayAllowWord(actor)) return refuse('not-allowed')
  const term = wholeTerm(tx, written)
  if (term === null)
    return refuseFields({ term: `“${written}” is not one of our terms, so it may be written already` })
  const { accountId, userId } = actor
  const folded = foldTerm(term)
  const live = and(
    eq(allowedWords.accountId, accountId),
    eq(allowedWords.folded, folded),
    isNull(allowedWords.endedAt),
  )
  if (tx.select({ id: allowedWords.id }).from(allowedWords).where(live).get())
    return refuse('already-done', { message: `“${term}” is a plain word here already.` })
  const allowedWordId = at.newId()
  tx.insert(allowedWords)
    .values({ id: allowedWordId, accountId, term, folded, reason, allowedAt: at.now, allowedBy: userId })
    .run()
  const happened = { kind: 'word-allowed' as const, visibility: 'internal' as const, allowedWordId }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: { word: term, reason } }, at)
  return ok({ allowedWordId })
}

/** The term that a text is as a whole, or null. */
function wholeTerm(tx: Tx, written: string): string | null {
  const found = findTerms(currentVocabulary(tx), written)
  const [only] = found
  const isWhole = found.length === 1 && only?.start === 0 && only.end === written.length
  return isWhole ? only.term : null
}
