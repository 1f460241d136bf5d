import { expect, test } from 'vitest'
import { removeTerm } from '#app/features/care/remove-term.server.ts'
import { makeTerm } from '#tests/factories/words.ts'
import { done, historyOf, may4, refused } from '../plan/plan-story.ts'
import { openVocabularyStory } from './vocabulary-story.ts'

test('a term is taken out, once', () => {
  const { db, adam, greta, live } = openVocabularyStory()
  const term = makeTerm(db, 'SmartSync')
  makeTerm(db, 'Flow')
  const input = { termId: term.id }
  refused(db, removeTerm, { as: greta, input, because: { code: 'not-allowed' } })
  done(db, removeTerm, { as: adam, input })
  expect(live()).toEqual([{ term: 'Flow', folded: 'flow', kind: 'product' }])
  expect(historyOf(db, '').map(({ kind, texts }) => [kind, texts])).toEqual([
    ['vocabulary-changed', { added: '', removed: 'SmartSync' }],
  ])
  const message = '“SmartSync” has been taken out already.'
  refused(db, removeTerm, { as: adam, input, because: { code: 'already-done', message } })
  refused(db, removeTerm, { as: adam, input: { termId: may4.newId() }, because: { code: 'not-found' } })
})
