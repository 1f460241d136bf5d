import { and, count, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayManageVocabulary } from '#app/domain/access/care-policy.ts'
import type { TermDraft } from '#app/domain/care/term-list.ts'
import { countTermWords, foldTerm } from '#app/domain/care/vocabulary.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { vocabularyTerms } from '#db/schema/care-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import { nameSome } from './name-some.ts'
import type { AddTerms } from './vocabulary-form.ts'
import { ownTerms } from './vocabulary-queries.server.ts'
import { type AddedTerms, ownNameId } from './what-was-added.ts'

const termsAtMost = 5000

/**
 * Adds terms to the vocabulary. What folds like a term that is there is not doubled; the spelling that shows where its
 * words end is kept, because only there a text may write a space. Refuses: not-allowed, too-many (over 5,000).
 */
export function addTerms(tx: Tx, person: Person, { terms }: AddTerms, at: Moment): Result<AddedTerms> {
  if (!mayManageVocabulary(person)) return refuse('not-allowed')
  const own = new Set(ownTerms(tx).map(foldTerm))
  const done: AddedTerms = { added: [], known: [], respelled: [] }
  const names: { added: string[]; removed: string[] } = { added: [], removed: [] }
  for (const draft of terms) {
    const folded = foldTerm(draft.term)
    const there = findLive(tx, folded)
    if (own.has(folded)) done.known.push(ownNameId)
    else if (!there) {
      done.added.push(insert(tx, { person, draft, folded }, at))
      names.added.push(draft.term)
    } else if (countTermWords(draft.term) > countTermWords(there.term)) {
      retire(tx, { person, termId: there.id }, at)
      done.added = done.added.filter((id) => id !== there.id)
      done.respelled.push(insert(tx, { person, draft: { ...draft, kind: there.kind }, folded }, at))
      names.added.push(draft.term)
      names.removed.push(there.term)
    } else done.known.push(there.id)
  }
  const live = tx
    .select({ number: count() })
    .from(vocabularyTerms)
    .where(isNull(vocabularyTerms.removedAt))
    .get()
  if ((live?.number ?? 0) > termsAtMost)
    return refuse('too-many', {
      message: `A vocabulary holds at most ${termsAtMost.toLocaleString('en')} terms. Nothing was added.`,
    })
  if (names.added.length === 0) return ok(done)
  const texts = { added: nameSome(names.added), removed: nameSome(names.removed) }
  recordEvent(tx, { kind: 'vocabulary-changed', accountId: null, actorId: person.userId, texts }, at)
  return ok(done)
}

function findLive(tx: Tx, folded: string) {
  const live = and(eq(vocabularyTerms.folded, folded), isNull(vocabularyTerms.removedAt))
  return tx.select().from(vocabularyTerms).where(live).get()
}

type New = { person: Person; draft: TermDraft; folded: string }

function insert(tx: Tx, { person, draft, folded }: New, at: Moment): string {
  const id = at.newId()
  tx.insert(vocabularyTerms)
    .values({ id, ...draft, folded, addedAt: at.now, addedBy: person.userId })
    .run()
  return id
}

function retire(tx: Tx, { person, termId }: { person: Person; termId: string }, at: Moment): void {
  tx.update(vocabularyTerms)
    .set({ removedAt: at.now, removedBy: person.userId })
    .where(eq(vocabularyTerms.id, termId))
    .run()
}
