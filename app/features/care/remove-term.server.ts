import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayManageVocabulary } from '#app/domain/access/care-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { vocabularyTerms } from '#db/schema/care-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { RemoveTerm } from './vocabulary-form.ts'

/** Takes a term out of the vocabulary. Refuses: not-allowed, not-found, already-done (somebody took it out). */
export function removeTerm(
  tx: Tx,
  person: Person,
  { termId }: RemoveTerm,
  at: Moment,
): Result<{ termId: string }> {
  if (!mayManageVocabulary(person)) return refuse('not-allowed')
  const term = tx.select().from(vocabularyTerms).where(eq(vocabularyTerms.id, termId)).get()
  if (!term) return refuse('not-found')
  if (term.removedAt) return refuse('already-done', { message: `“${term.term}” has been taken out already.` })
  tx.update(vocabularyTerms)
    .set({ removedAt: at.now, removedBy: person.userId })
    .where(and(eq(vocabularyTerms.id, termId), isNull(vocabularyTerms.removedAt)))
    .run()
  const texts = { added: '', removed: term.term }
  recordEvent(tx, { kind: 'vocabulary-changed', accountId: null, actorId: person.userId, texts }, at)
  return ok({ termId })
}
