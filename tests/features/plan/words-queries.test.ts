import { expect, test } from 'vitest'
import { currentVocabulary, listTerms, ownTerms } from '#app/features/care/vocabulary-queries.server.ts'
import { listAllowedWords } from '#app/features/care/word-queries.server.ts'
import { commentCounts } from '#app/features/plan/comments/comments-queries.server.ts'
import { conversationAbout } from '#app/features/plan/comments/conversation.server.ts'
import { contextPage } from '#app/features/plan/context-page.server.ts'
import { goalPage } from '#app/features/plan/goal-page.server.ts'
import { promisesPage } from '#app/features/plan/promises-page.server.ts'
import { vendorTextsOf } from '#app/features/plan/vendor-texts.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeContext, makeGoal } from '#tests/factories/plan.ts'
import {
  makeAllowedWord,
  makePromise,
  makeSolution,
  makeTerm,
  makeValueStatement,
} from '#tests/factories/words.ts'
import { openVocabularyStory } from '../care/vocabulary-story.ts'
import { watchStatements } from '../outcomes/watched.ts'
import { may4 } from './plan-story.ts'

const reading = { timeZone: 'Europe/Berlin', now: may4.now }

function openWordsStory() {
  const story = openVocabularyStory()
  const { db, account, maria, priya } = story
  const goal = makeGoal(db, account, { createdBy: priya.user.id })
  makeContext(db, account)
  makeTerm(db, 'SmartSync')
  makeAllowedWord(db, account, { term: 'SmartSync' })
  makePromise(db, account)
  makeSolution(db, goal)
  makeValueStatement(db, goal, { writtenBy: maria.user.id })
  return { ...story, goal }
}

type Story = ReturnType<typeof openWordsStory>

const asked: Record<string, [number, (db: Db, story: Story) => unknown]> = {
  listTerms: [1, (db) => listTerms(db)],
  ownTerms: [1, (db) => ownTerms(db)],
  listAllowedWords: [1, (db, { account }) => listAllowedWords(db, account.id)],
  promisesPage: [1, (db, { maria }) => promisesPage(db, { actor: maria.actor, reading })],
  vendorTextsOf: [6, (db, { account }) => vendorTextsOf(db, account.id)],
  contextPage: [
    2,
    (db, { maria }) => {
      const words = { vocabulary: { nodes: new Map(), longest: 0 }, allowed: new Set<string>() }
      return contextPage(db, { actor: maria.actor, reading, words })
    },
  ],
  conversationAbout: [
    2,
    (db, { maria, account, goal }) =>
      conversationAbout(db, { actor: maria.actor, account, subject: 'goal', subjectId: goal.id }),
  ],
  commentCounts: [
    1,
    (db, { maria, goal }) =>
      commentCounts(db, maria.actor, { subject: 'goal', ids: [goal.id, goal.accountId] }),
  ],
  goalPage: [5, (db, { maria, goal }) => goalPage(db, { actor: maria.actor, goalId: goal.id, reading })],
}

// the vendor is one row, and the live terms are read whole, in the order of their own index
const whole = /^SCAN (?:vendor|json_each VIRTUAL.*|vocabulary_terms USING INDEX vocabulary_terms_live)$/

test.each(Object.entries(asked))('%s runs few statements, all of them on indexes', (_name, [count, ask]) => {
  const story = openWordsStory()
  const watched = watchStatements(story.db)
  ask(story.db, story)
  expect(watched.count()).toBe(count)
  expect(watched.plans().filter((detail) => detail.startsWith('SCAN') && !whole.test(detail))).toEqual([])
})

test('a vocabulary that is known costs two short statements', () => {
  const { db } = openWordsStory()
  const watched = watchStatements(db)
  currentVocabulary(db)
  const first = watched.count()
  currentVocabulary(db)
  expect([first, watched.count() - first]).toEqual([4, 2])
})
