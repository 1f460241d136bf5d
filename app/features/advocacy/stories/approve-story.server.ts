import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayApproveStory } from '#app/domain/access/advocacy-policy.ts'
import { uncovered } from '#app/domain/advocacy/consent.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { consentsAbout } from '../consents/consents-about.server.ts'
import { requestConsents } from '../consents/request-consents.server.ts'
import { supersedeConsents } from '../consents/supersede-consents.server.ts'
import { findStory, newestVersion, noSuchStory, type Story, type StoryVersion } from './find-story.server.ts'
import { moveStory, refuseMove } from './move-story.server.ts'
import { zoneOf } from './story-claims.server.ts'
import type { SeenText } from './story-form.ts'
import { mailStoryAnswered } from './story-mails.server.ts'
import { needsOf } from './version-needs.server.ts'
import { refuseText, weighText } from './weigh-text.server.ts'

/**
 * The customer approves exactly the text they read, by its hash. From here its consents are asked for; a text that was taken
 * down because of a figure and is approved again as it is stands again at once. Refuses: not-found, not-allowed,
 * already-done, changed-meanwhile (another text is the newest), invalid (what `askForReview` refuses too).
 */
export function approveStory(
  tx: Tx,
  actor: PlanActor,
  input: SeenText,
  at: Moment,
): Result<{ storyId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayApproveStory(actor, story)) return refuse('not-allowed')
  const refusal = refuseMove('approve', story, actor.side)
  if (refusal) return refusal
  const version = newestVersion(tx, story.id)
  if (version?.id !== input.versionId || version.hash !== input.hash) return movedOn
  const lacking = refuseText(weighText(tx, story, version))
  if (lacking) return lacking
  const asked = askForConsents(tx, actor, { story, version }, at)
  if (!asked.ok) return asked
  const isPublicText = story.publishedVersionId === version.id
  const approved = { approvedVersionId: version.id, frozenAt: null, frozenBecause: null }
  // what readers had before a figure in it fell stays down: it is not the text that was approved
  const set = story.frozenAt && !isPublicText ? { ...approved, publishedVersionId: null } : approved
  const note = `Version ${version.number}`
  moveStory(tx, story, { move: 'approve', actorId: actor.userId, note, set }, at)
  if (isPublicText) moveStory(tx, { ...story, ...set }, { move: 'publish', actorId: null }, at)
  mailStoryAnswered(tx, { story, person: actor.name, verdict: 'approved', note: '' }, at)
  return ok({ storyId: story.id })
}

const movedOn = refuse('changed-meanwhile', {
  message: 'The text has changed since you read it. Read what stands now and approve that.',
})

type Approved = { story: Story; version: StoryVersion }

/** Asks for what this text still takes; requests for older ones are over, unless readers have that text. */
function askForConsents(tx: Tx, actor: PlanActor, { story, version }: Approved, at: Moment): Result<unknown> {
  const about = { about: 'story', aboutId: story.id } as const
  const textHash = version.hash
  if (!story.publishedVersionId) supersedeConsents(tx, { ...about, textHash }, at)
  const moment = { now: at.now.getTime(), today: todayIn(zoneOf(tx, story.accountId), at.now) }
  const open = uncovered(needsOf(tx, version), consentsAbout(tx, about), moment)
  if (open.length === 0) return ok(null)
  const scopes = open.map(({ scope }) => scope)
  const { accountId, advocateId: personId } = story
  const asked = { accountId, ...about, textHash, personId, scopes, channels: ['website' as const] }
  return requestConsents(tx, { ...asked, requestedBy: actor.userId }, at)
}
