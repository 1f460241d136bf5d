import { expect, test } from 'vitest'
import { allowWord } from '#app/features/care/allow-word.server.ts'
import { endAllowedWord } from '#app/features/care/end-allowed-word.server.ts'
import { listAllowedWords } from '#app/features/care/word-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeAllowedWord, makeTerm } from '#tests/factories/words.ts'
import { done, historyOf, refused } from '../plan/plan-story.ts'
import { openVocabularyStory } from './vocabulary-story.ts'

const folds = (db: Db, accountId: string) => listAllowedWords(db, accountId).map(({ folded }) => folded)

test('an allowed word counts again, once, and can be allowed anew', () => {
  const { db, account, priya, maria } = openVocabularyStory()
  makeTerm(db, 'Board')
  const word = makeAllowedWord(db, account, { term: 'Board' })
  const input = { allowedWordId: word.id }
  refused(db, endAllowedWord, { as: maria.actor, input, because: { code: 'not-allowed' } })
  done(db, endAllowedWord, { as: priya.actor, input })
  expect(folds(db, account.id)).toEqual([])
  const message = '“Board” counts as a term again already.'
  refused(db, endAllowedWord, { as: priya.actor, input, because: { code: 'already-done', message } })
  done(db, allowWord, { as: priya.actor, input: { term: 'Board', reason: 'Still' } })
  expect(folds(db, account.id)).toEqual(['board'])
  expect(historyOf(db, account.id).map(({ kind, visibility }) => [kind, visibility])).toEqual([
    ['word-allowance-ended', 'internal'],
    ['word-allowed', 'internal'],
  ])
})

test('another account’s word is not there', () => {
  const { db, elsewhere, priya } = openVocabularyStory()
  const word = makeAllowedWord(db, elsewhere, { term: 'Board' })
  refused(db, endAllowedWord, {
    as: priya.actor,
    input: { allowedWordId: word.id },
    because: { code: 'not-found' },
  })
})
