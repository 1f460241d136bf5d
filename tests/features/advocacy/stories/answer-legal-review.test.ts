import { expect, test } from 'vitest'
import { deriveToken } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Result } from '#app/domain/refusal.ts'
import {
  answerLegalReview,
  commentAsLegal,
  suggestAsLegal,
} from '#app/features/advocacy/stories/answer-legal-review.server.ts'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { inviteLegal, legalKey, revokeLegal } from '#app/features/advocacy/stories/invite-legal.server.ts'
import type { Db } from '#db/client.server.ts'
import { storyComments, storySuggestions } from '#db/schema/advocacy-stories.ts'
import { write as inTransaction, type Tx } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, historyOf, may4, may5 } from '../../plan/plan-story.ts'
import { openCaseStory, seen, storyRow, write } from './case-story.ts'

const secret = 'a secret of thirty-two characters'
const anonymous =
  <I, V>(command: (tx: Tx, input: I, at: Moment) => Result<V>) =>
  (db: Db, input: I, at = may5) =>
    inTransaction(db, (tx) => command(tx, input, at))
const answer = anonymous(answerLegalReview)
const comment = anonymous(commentAsLegal)
const suggest = anonymous(suggestAsLegal)

function openLegal() {
  const story = openCaseStory()
  const { db, storyId, priya, maria } = story
  write(story, { as: priya })
  done(db, askForReview, { as: priya.actor, input: { storyId, note: '' } })
  const key = legalKey(secret, may4)
  const { legalReviewId } = done(db, inviteLegal, {
    as: maria.actor,
    input: { storyId, name: 'H. Brandt', email: 'brandt@law.example', key },
  })
  const token = deriveToken(secret, 'legal-review', legalReviewId)
  return { ...story, legalReviewId, token, hash: seen(story).hash }
}

test('a reviewer writes beside the text, suggests words and approves it, once', () => {
  const { db, account, storyId, token, hash } = openLegal()
  expect(comment(db, { token, section: 'quote', body: 'Who said it?' }).ok).toBe(true)
  expect(suggest(db, { token, section: 'quote', after: 'Nobody argues.', why: '' }).ok).toBe(true)
  expect(db.select().from(storyComments).all()).toMatchObject([{ writtenBy: null, body: 'Who said it?' }])
  expect(db.select().from(storySuggestions).all()).toMatchObject([{ madeBy: null, after: 'Nobody argues.' }])
  const other = answer(db, { token, hash: 'b'.repeat(64), note: '', verdict: 'approved' })
  expect(other).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  expect(answer(db, { token, hash, note: '', verdict: 'approved' })).toMatchObject({ ok: true })
  expect(storyRow(db, storyId).state).toBe('customer_review')
  expect(historyOf(db, account.id).at(-2)).toMatchObject({
    ...{ kind: 'legal-review-answered', facts: { verdict: 'approved' }, texts: { person: 'H. Brandt' } },
  })
  const message = 'You have answered already. Your answer stands; whoever asked you can ask anew.'
  const gone = { ok: false, refusal: { code: 'gone', message } }
  expect(answer(db, { token, hash, note: '', verdict: 'changes' })).toEqual(gone)
  expect(comment(db, { token, section: 'quote', body: 'More' })).toEqual(gone)
  expect(suggest(db, { token, section: 'quote', after: 'More', why: '' })).toEqual(gone)
})

test('changes give the text back to its writers', () => {
  const { db, storyId, token, hash } = openLegal()
  answer(db, { token, hash, note: 'Too bold', verdict: 'changes' })
  expect(storyRow(db, storyId).state).toBe('drafting')
})

test('a closed, late or made-up address does nothing', () => {
  const { db, storyId, legalReviewId, token, hash, maria } = openLegal()
  const input = { token, hash, note: '', verdict: 'approved' as const }
  const late = momentAt('2026-05-18T09:00:00Z')
  expect(answer(db, input, late)).toMatchObject({ refusal: { code: 'gone' } })
  expect(answer(db, { ...input, token: `${token}x` })).toEqual({ ok: false, refusal: { code: 'not-found' } })
  done(db, revokeLegal, { as: maria.actor, input: { storyId, legalReviewId } })
  expect(answer(db, input)).toMatchObject({ refusal: { code: 'gone' } })
})
