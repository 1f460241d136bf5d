import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import { cleanLine } from '#app/domain/advocacy/clean-text.ts'
import { legalDoorDays } from '#app/domain/advocacy/legal-door.ts'
import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { legalReviews } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeLegalReviews } from './close-legal-reviews.server.ts'
import { findStory, newestVersion, noSuchStory } from './find-story.server.ts'
import { legalReviewsOf } from './legal-queries.server.ts'
import { moveStory, refuseMove } from './move-story.server.ts'
import type { InviteLegal, LegalChoice } from './story-form.ts'
import { mailLegalReview } from './story-mails.server.ts'
import { refuseText, weighText } from './weigh-text.server.ts'

/** A fresh review's id with the hash of the token that its mail will carry: the token itself is stored nowhere. */
export type LegalKey = { legalReviewId: string; tokenHash: string }

/** Made before the transaction, from the server's own key. */
export function legalKey(secret: string, at: Moment): LegalKey {
  const legalReviewId = at.newId()
  return { legalReviewId, tokenHash: hashSecret(deriveToken(secret, 'legal-review', legalReviewId)) }
}

/**
 * Opens a door of 14 days to the newest text for one legal reviewer, who needs no login; they are told by mail. Refuses:
 * not-found, not-allowed, already-done (not in review), invalid (what a review refuses; somebody who is asked already).
 */
export function inviteLegal(
  tx: Tx,
  actor: PlanActor,
  input: InviteLegal & { key: LegalKey },
  at: Moment,
): Result<{ legalReviewId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  const refusal = refuseMove('ask_legal', story, actor.side)
  if (refusal) return refusal
  const version = newestVersion(tx, story.id)
  if (!version) return noSuchStory
  const lacking = refuseText(weighText(tx, story, version))
  if (lacking) return lacking
  const name = cleanLine(input.name)
  const { email, key } = input
  const isAsked = legalReviewsOf(tx, story.id).some(
    (review) =>
      review.email === email && !review.answeredAt && !review.revokedAt && review.expiresAt > at.now,
  )
  if (isAsked)
    return refuse('already-done', { message: `${email} is asked already. Their link works for 14 days.` })
  const { legalReviewId: id, tokenHash } = key
  const expiresAt = new Date(at.now.getTime() + legalDoorDays * 86_400_000)
  const facts = { storyId: story.id, versionId: version.id, name, email, tokenHash, expiresAt }
  tx.insert(legalReviews)
    .values({ id, ...facts, invitedAt: at.now, invitedBy: actor.userId })
    .run()
  const isQuiet = story.state === 'legal_review'
  moveStory(tx, story, { move: 'ask_legal', actorId: actor.userId, isQuiet }, at)
  const happened = { kind: 'legal-review-asked' as const, storyId: story.id, legalReviewId: id }
  const texts = { story: story.title, person: name }
  const { accountId } = story
  recordEvent(tx, { ...happened, accountId, actorId: actor.userId, number: version.number, texts }, at)
  mailLegalReview(tx, actor, { story, legalReviewId: id, name, email }, at)
  return ok({ legalReviewId: id })
}

/**
 * Closes a reviewer's door; with the last one the text is the customer's again. Refuses: not-found, not-allowed,
 * already-done.
 */
export function revokeLegal(
  tx: Tx,
  actor: PlanActor,
  input: LegalChoice,
  at: Moment,
): Result<{ storyId: string }> {
  const story = findStory(tx, actor, input.storyId)
  const review = story && legalReviewsOf(tx, story.id).find(({ id }) => id === input.legalReviewId)
  if (!story || !review) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  if (review.answeredAt) return refuse('already-done', { message: 'They have answered already.' })
  if (review.revokedAt) return refuse('already-done', { message: 'This review is closed already.' })
  closeLegalReviews(tx, { story, by: actor.userId, only: review.id }, at)
  const isLast = legalReviewsOf(tx, story.id).every(({ answeredAt, revokedAt }) => answeredAt || revokedAt)
  if (isLast && story.state === 'legal_review')
    moveStory(tx, story, { move: 'legal_back', actorId: actor.userId }, at)
  return ok({ storyId: story.id })
}
