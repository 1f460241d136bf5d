import { eq } from 'drizzle-orm'
import type { LegalDoor } from '#app/domain/advocacy/legal-door.ts'
import type { LegalVerdict } from '#app/domain/advocacy/story.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { legalReviews } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeLegalReviews } from './close-legal-reviews.server.ts'
import { saveComment } from './comment-on-story.server.ts'
import { type FoundLegalReview, findLegalReview, legalReviewsOf } from './legal-queries.server.ts'
import { moveStory } from './move-story.server.ts'
import type { CommentStory, SuggestWords } from './story-form.ts'
import { mailStoryAnswered } from './story-mails.server.ts'
import { saveSuggestion } from './suggest-words.server.ts'

type Door = { token: string }

const closedSentences: Record<Exclude<LegalDoor, 'open'>, string> = {
  answered: 'You have answered already. Your answer stands; whoever asked you can ask anew.',
  revoked: 'This review was closed: the text has changed, or it is no longer needed.',
  expired: 'This link worked for 14 days. Ask whoever invited you for a new one.',
}

function openDoor(tx: Tx, { token }: Door, at: Moment): Result<FoundLegalReview> {
  const found = findLegalReview(tx, token, at.now)
  if (!found) return refuse('not-found')
  if (found.door !== 'open') return refuse('gone', { message: closedSentences[found.door] })
  return ok(found)
}

type Answer = Door & { hash: string; note: string; verdict: LegalVerdict }

/**
 * An invited reviewer approves exactly the text they read, or asks for changes. With the last approval it is the customer's
 * to approve; changes give it back to the writers. Refuses: not-found, gone (answered, closed, too late), changed-meanwhile.
 */
export function answerLegalReview(tx: Tx, input: Answer, at: Moment): Result<{ verdict: LegalVerdict }> {
  const opened = openDoor(tx, input, at)
  if (!opened.ok) return opened
  const { review, story, version } = opened.value
  const { verdict, note, hash } = input
  if (hash !== version.hash)
    return refuse('changed-meanwhile', {
      message: 'This is another text than the one you read. Reload the page.',
    })
  tx.update(legalReviews)
    .set({ answeredAt: at.now, verdict, note, hash })
    .where(eq(legalReviews.id, review.id))
    .run()
  const facts = { kind: 'legal-review-answered' as const, storyId: story.id, legalReviewId: review.id }
  const texts = { story: story.title, person: review.name, note }
  const { accountId } = story
  recordEvent(tx, { ...facts, accountId, actorId: null, number: version.number, verdict, texts }, at)
  if (verdict === 'changes') {
    closeLegalReviews(tx, { story, by: null }, at)
    if (story.state === 'legal_review') moveStory(tx, story, { move: 'change', actorId: null, note }, at)
    mailStoryAnswered(tx, { story, person: review.name, verdict, note }, at)
  } else if (story.state === 'legal_review' && !hasOpenReview(tx, story.id, at.now)) {
    moveStory(tx, story, { move: 'legal_back', actorId: null, note: `${review.name} approved it` }, at)
  }
  return ok({ verdict })
}

function hasOpenReview(tx: Tx, storyId: string, now: Date): boolean {
  return legalReviewsOf(tx, storyId).some(
    ({ answeredAt, revokedAt, expiresAt }) => !answeredAt && !revokedAt && expiresAt > now,
  )
}

/** A reviewer writes beside one section of their text. Refuses: not-found, gone. */
export function commentAsLegal(
  tx: Tx,
  input: Door & Omit<CommentStory, 'storyId'>,
  at: Moment,
): Result<{ commentId: string }> {
  const opened = openDoor(tx, input, at)
  if (!opened.ok) return opened
  const { review, story, version } = opened.value
  const { section, body } = input
  const comment = { section, body, versionId: version.id, writtenBy: null, legalReviewId: review.id }
  return ok({ commentId: saveComment(tx, { story, ...comment }, at) })
}

/** A reviewer suggests other words for one section. Refuses: not-found, gone, invalid (the same words). */
export function suggestAsLegal(
  tx: Tx,
  input: Door & Omit<SuggestWords, 'storyId' | 'versionId'>,
  at: Moment,
): Result<{ suggestionId: string }> {
  const opened = openDoor(tx, input, at)
  if (!opened.ok) return opened
  const { review, story, version } = opened.value
  const { section, after, why } = input
  return saveSuggestion(
    tx,
    { story, version, section, after, why, madeBy: null, legalReviewId: review.id },
    at,
  )
}
