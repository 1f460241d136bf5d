import { expect, test } from 'vitest'
import { allowWord } from '#app/features/care/allow-word.server.ts'
import { allowWordForm } from '#app/features/care/word-form.ts'
import { listAllowedWords } from '#app/features/care/word-queries.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeTerm } from '#tests/factories/words.ts'
import { done, historyOf, may4, refused } from '../plan/plan-story.ts'
import { openVocabularyStory } from './vocabulary-story.ts'

const reason = 'Their dispatchers call the wall a board'

const folds = (db: Db, accountId: string) => listAllowedWords(db, accountId).map(({ folded }) => folded)

test('a term is a plain word on one account, with the reason; only the vendor’s side learns of it', () => {
  const { db, account, elsewhere, priya } = openVocabularyStory()
  makeTerm(db, 'Board')
  const { allowedWordId } = done(db, allowWord, { as: priya.actor, input: { term: 'boards', reason } })
  expect(listAllowedWords(db, account.id)).toEqual([
    {
      id: allowedWordId,
      term: 'Board',
      folded: 'board',
      reason,
      allowedAt: may4.now,
      allowedBy: 'Priya Shah',
    },
  ])
  expect(folds(db, account.id)).toEqual(['board'])
  expect(folds(db, elsewhere.id)).toEqual([])
  expect(historyOf(db, account.id)).toEqual([
    {
      kind: 'word-allowed',
      visibility: 'internal',
      actor: priya.user.id,
      facts: { allowedWordId },
      texts: { word: 'Board', reason },
    },
  ])
})

test('the vendor’s own name can be a plain word too', () => {
  const { db, account, priya } = openVocabularyStory()
  done(db, allowWord, { as: priya.actor, input: { term: 'lumen', reason: 'They sell lamps' } })
  expect(folds(db, account.id)).toEqual(['lumen'])
})

test('twice is said; what is no term needs no allowance; customers have no part in it', () => {
  const { db, priya, maria, preview } = openVocabularyStory()
  makeTerm(db, 'Board')
  done(db, allowWord, { as: priya.actor, input: { term: 'Board', reason } })
  const message = '“Board” is a plain word here already.'
  refused(db, allowWord, {
    as: priya.actor,
    input: { term: 'BOARD', reason },
    because: { code: 'already-done', message },
  })
  for (const term of ['Wall', 'Board and more', 'Board Lumen'])
    refused(db, allowWord, {
      as: priya.actor,
      input: { term, reason },
      because: {
        code: 'invalid',
        fields: { term: `“${term}” is not one of our terms, so it may be written already` },
      },
    })
  for (const as of [maria.actor, preview])
    refused(db, allowWord, { as, input: { term: 'Board', reason }, because: { code: 'not-allowed' } })
})

test('an allowance needs its reason', () => {
  expect(parseForm(allowWordForm, { term: 'Board', reason: '  ' })).toEqual({
    ok: false,
    refusal: { code: 'invalid', fields: { reason: 'Fill in why it is a plain word here' } },
  })
})
