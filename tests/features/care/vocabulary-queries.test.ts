import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findTerms } from '#app/domain/care/vocabulary.ts'
import { refuse } from '#app/domain/refusal.ts'
import { addTerms } from '#app/features/care/add-terms.server.ts'
import { removeTerm } from '#app/features/care/remove-term.server.ts'
import { currentVocabulary, vocabularyTexts } from '#app/features/care/vocabulary-queries.server.ts'
import { readSaid, saidSearch } from '#app/features/care/what-was-added.ts'
import { vocabularyTerms } from '#db/schema/care-words.ts'
import { write } from '#db/transaction.server.ts'
import { done, may4 } from '../plan/plan-story.ts'
import { openVocabularyStory } from './vocabulary-story.ts'

const terms = [{ term: 'SmartSync', kind: 'feature' as const }]

test('the compiled vocabulary follows every change, and is the same object in between', () => {
  const { db, adam } = openVocabularyStory()
  const has = (text: string) => findTerms(currentVocabulary(db), text).length
  expect([has('Lumen'), has('SmartSync')]).toEqual([1, 0])
  done(db, addTerms, { as: adam, input: { terms } })
  expect([has('Lumen'), has('SmartSync')]).toEqual([1, 1])
  expect(currentVocabulary(db)).toBe(currentVocabulary(db))
  const termId = db.select().from(vocabularyTerms).get()?.id ?? ''
  done(db, removeTerm, { as: adam, input: { termId } })
  expect([has('Lumen'), has('SmartSync')]).toEqual([1, 0])
})

test('a vocabulary seen in a transaction that came to nothing is forgotten with it', () => {
  const { db, adam } = openVocabularyStory()
  write(db, (tx) => {
    addTerms(tx, adam, { terms }, may4)
    expect(findTerms(currentVocabulary(tx), 'SmartSync')).toHaveLength(1)
    return refuse('invalid')
  })
  expect(findTerms(currentVocabulary(db), 'SmartSync')).toEqual([])
  done(db, addTerms, { as: adam, input: { terms: [{ term: 'Flow', kind: 'product' }] } })
  expect(findTerms(currentVocabulary(db), 'SmartSync and Flow')).toHaveLength(1)
})

test('the vendor’s own name comes first, removed terms not at all', () => {
  const { db, adam } = openVocabularyStory()
  done(db, addTerms, { as: adam, input: { terms: [...terms, { term: 'Flow', kind: 'product' }] } })
  db.update(vocabularyTerms).set({ removedAt: may4.now }).where(eq(vocabularyTerms.term, 'Flow')).run()
  expect(vocabularyTexts(db)).toEqual(['Lumen GmbH', 'Lumen', 'SmartSync'])
})

test('what came of a list is told on the next page by ids, never by words of the address', () => {
  const known = ['own', 'A', 'B', 'A', ...Array.from({ length: 20 }, (_, index) => `C${index}`)]
  const search = saidSearch({ added: ['X', 'Y'], known, respelled: ['D'] })
  const held = {
    own: ['Lumen GmbH', 'Lumen'],
    terms: ['A', 'B', 'C0', 'C1', 'C2', 'C3', 'C4', 'D'].map((id) => ({ id, term: `Term ${id}` })),
  }
  expect(readSaid(search, held)).toEqual({
    added: 2,
    known: 24,
    knownTerms: ['Lumen GmbH', 'Term A', 'Term B', 'Term C0', 'Term C1', 'Term C2', 'Term C3', 'Term C4'],
    respelled: ['Term D'],
  })
  expect(readSaid(new URLSearchParams('added=<b>&known=-1&such=Buy+now'), held)).toEqual({
    ...{ added: 0, known: 0, knownTerms: [], respelled: [] },
  })
  expect(readSaid(new URLSearchParams(), held)).toBeNull()
})
