import { expect, test } from 'vitest'
import { addTerms } from '#app/features/care/add-terms.server.ts'
import { addTermForm, importTermsForm } from '#app/features/care/vocabulary-form.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { makeTerm } from '#tests/factories/words.ts'
import { done, historyOf, refused } from '../plan/plan-story.ts'
import { openVocabularyStory } from './vocabulary-story.ts'

const list = (text: string) => importTermsForm.parse({ list: text, kind: 'product' })

test('an admin adds a term; the deployment’s history tells of it', () => {
  const { db, adam, live } = openVocabularyStory()
  const input = addTermForm.parse({ term: ' Smart  Sync ', kind: 'feature' })
  const { added, ...rest } = done(db, addTerms, { as: adam, input })
  expect(added).toHaveLength(1)
  expect(rest).toEqual({ known: [], respelled: [] })
  expect(live()).toEqual([{ term: 'Smart Sync', folded: 'smartsync', kind: 'feature' }])
  expect(historyOf(db, '')).toEqual([
    {
      kind: 'vocabulary-changed',
      visibility: 'shared',
      actor: adam.userId,
      facts: {},
      texts: { added: 'Smart Sync', removed: '' },
    },
  ])
})

test('a pasted list adds what is new, and says what folds like something that is there', () => {
  const { db, adam, live } = openVocabularyStory()
  const there = makeTerm(db, 'SmartSync')
  const input = list('Flow 360\tfeature\nsmart-sync\nFLOW360\nLumen Cloud\nOne\nTwo\nLUMEN\nThree')
  const { added, known, respelled } = done(db, addTerms, { as: adam, input })
  expect(added).toHaveLength(5)
  expect(known).toEqual([there.id, added[0], 'own'])
  expect(respelled).toEqual([])
  expect(live()).toEqual([
    { term: 'Flow 360', folded: 'flow360', kind: 'feature' },
    { term: 'Lumen Cloud', folded: 'lumencloud', kind: 'product' },
    { term: 'One', folded: 'one', kind: 'product' },
    { term: 'SmartSync', folded: 'smartsync', kind: 'product' },
    { term: 'Three', folded: 'three', kind: 'product' },
    { term: 'Two', folded: 'two', kind: 'product' },
  ])
  expect(historyOf(db, '').map(({ texts }) => texts)).toEqual([
    { added: 'Flow 360, Lumen Cloud, One and 2 more', removed: '' },
  ])
})

test('a spelling that shows where the words end takes the place of one that does not', () => {
  const { db, adam, live } = openVocabularyStory()
  makeTerm(db, 'smartsync', { kind: 'alias' })
  const { respelled, added, known } = done(db, addTerms, { as: adam, input: list('Smart Sync') })
  expect([respelled.length, added, known]).toEqual([1, [], []])
  expect(live()).toEqual([{ term: 'Smart Sync', folded: 'smartsync', kind: 'alias' }])
  expect(historyOf(db, '').map(({ texts }) => texts)).toEqual([{ added: 'Smart Sync', removed: 'smartsync' }])
})

test('a term that was taken out can be added again; nothing new writes no history', () => {
  const { db, adam, live } = openVocabularyStory()
  makeTerm(db, 'Flow', { removedAt: new Date(0) })
  done(db, addTerms, { as: adam, input: list('Flow') })
  done(db, addTerms, { as: adam, input: list('flow\nlumen gmbh') })
  expect(live()).toEqual([{ term: 'Flow', folded: 'flow', kind: 'product' }])
  expect(historyOf(db, '')).toHaveLength(1)
})

test('only admins keep the vocabulary', () => {
  const { db, greta, customer } = openVocabularyStory()
  for (const as of [greta, customer])
    refused(db, addTerms, { as, input: list('Flow'), because: { code: 'not-allowed' } })
})

test('a vocabulary has an end, and nothing of a list too long is added', () => {
  const { db, adam, live } = openVocabularyStory()
  const terms = Array.from({ length: 5001 }, (_, index) => ({
    term: `Flow${index}x`,
    kind: 'alias' as const,
  }))
  refused(db, addTerms, {
    as: adam,
    input: { terms },
    because: { code: 'too-many', message: 'A vocabulary holds at most 5,000 terms. Nothing was added.' },
  })
  expect(live()).toEqual([])
})

test('the forms refuse what is no term with its line, and keep the rest of the list for another try', () => {
  expect(parseForm(addTermForm, { term: '2026', kind: 'product' })).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: { term: '“2026” is only a number, and would be found in every date' },
    },
  })
  expect(parseForm(importTermsForm, { list: '\nSmartSync\nX\n42', kind: 'product' })).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: {
        list: 'Line 3: “X” is a single letter, and would be found everywhere. Line 4: “42” is only a number, and would be found in every date. Nothing was added yet.',
      },
    },
  })
  expect(parseForm(importTermsForm, { list: ' \n', kind: 'product' })).toMatchObject({ ok: false })
  expect(parseForm(importTermsForm, { list: 'a'.repeat(300_000), kind: 'product' })).toMatchObject({
    ok: false,
  })
  expect(parseForm(addTermForm, { term: 'Flow', kind: 'module' })).toMatchObject({ ok: false })
})
