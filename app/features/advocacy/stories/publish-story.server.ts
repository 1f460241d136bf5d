import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy, mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import { uncovered } from '#app/domain/advocacy/consent.ts'
import { consentScopeWords } from '#app/domain/advocacy/consent-words.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { consentsAbout } from '../consents/consents-about.server.ts'
import { supersedeConsents } from '../consents/supersede-consents.server.ts'
import { closeLegalReviews } from './close-legal-reviews.server.ts'
import { findStory, findVersion, noSuchStory, type Story, type StoryVersion } from './find-story.server.ts'
import { fulfilStoryAsk } from './fulfil-story-ask.server.ts'
import { moveStory, refuseMove } from './move-story.server.ts'
import { zoneOf } from './story-claims.server.ts'
import type { SeenText, StoryNote } from './story-form.ts'
import { needsOf } from './version-needs.server.ts'
import { refuseText, weighText } from './weigh-text.server.ts'

/**
 * The vendor makes the approved text public, in place of an older one. Only while every consent that its page cannot do
 * without lives for the website, and every figure in it stands. Refuses: not-found, not-allowed, already-done,
 * changed-meanwhile (another text was approved), invalid (a consent is missing, a figure fell).
 */
export function publishStory(
  tx: Tx,
  actor: PlanActor,
  input: SeenText,
  at: Moment,
): Result<{ storyId: string; slug: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const version = findVersion(tx, input)
  if (!version) return noSuchStory
  const refusal = refuseMove('publish', story, actor.side)
  if (refusal) return refusal
  if (story.approvedVersionId !== version.id || version.hash !== input.hash)
    return refuse('changed-meanwhile', { message: 'Another text was approved meanwhile. Reload the page.' })
  const lacking = refuseText(weighText(tx, story, version)) ?? refuseConsents(tx, { story, version }, at)
  if (lacking) return lacking
  supersedeConsents(tx, { about: 'story', aboutId: story.id, textHash: version.hash }, at)
  const set = { publishedVersionId: version.id, publishedAt: story.publishedAt ?? at.now }
  moveStory(tx, story, { move: 'publish', actorId: actor.userId, set }, at)
  fulfilStoryAsk(tx, { id: story.id, by: actor.userId }, at)
  return ok({ storyId: story.id, slug: story.slug })
}

function refuseConsents(tx: Tx, { story, version }: { story: Story; version: StoryVersion }, at: Moment) {
  const moment = { now: at.now.getTime(), today: todayIn(zoneOf(tx, story.accountId), at.now) }
  const needed = needsOf(tx, version).filter(({ isEssential }) => isEssential)
  const open = uncovered(needed, consentsAbout(tx, { about: 'story', aboutId: story.id }), moment)
  if (open.length === 0) return null
  const words = open.map(({ scope }) => consentScopeWords[scope]).join(', ')
  return refuse('invalid', { message: `Nobody has allowed this yet: ${words}. It is asked for already.` })
}

/**
 * Takes what readers have off the website, by either side, with the reason. Its consents stay as they are. Refuses:
 * not-found, not-allowed, already-done.
 */
export function unpublishStory(
  tx: Tx,
  actor: PlanActor,
  input: StoryNote,
  at: Moment,
): Result<{ storyId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  const refusal = refuseMove('unpublish', story, actor.side)
  if (refusal) return refusal
  closeLegalReviews(tx, { story, by: actor.userId }, at)
  const set = { publishedVersionId: null, approvedVersionId: null, frozenAt: null, frozenBecause: null }
  moveStory(tx, story, { move: 'unpublish', actorId: actor.userId, note: input.note, set }, at)
  return ok({ storyId: story.id })
}
