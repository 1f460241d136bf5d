import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayComment } from '#app/domain/access/plan-policy.ts'
import { readStoryText } from '#app/domain/advocacy/story-text.ts'
import { writeStoryText } from '#app/domain/advocacy/write-story-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { storySuggestions } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStory, findVersion, noSuchStory, type Story, type StoryVersion } from './find-story.server.ts'
import type { SuggestWords } from './story-form.ts'

/**
 * Puts other words for one section beside the text they were read in. Refuses: not-found, not-allowed, invalid (the same
 * words, at the field).
 */
export function suggestWords(
  tx: Tx,
  actor: PlanActor,
  input: SuggestWords,
  at: Moment,
): Result<{ suggestionId: string }> {
  const story = findStory(tx, actor, input.storyId)
  const version = story && findVersion(tx, { storyId: story.id, versionId: input.versionId })
  if (!story || !version) return noSuchStory
  if (!mayComment(actor)) return refuse('not-allowed')
  return saveSuggestion(tx, { story, version, ...input, madeBy: actor.userId }, at)
}

type Suggestion = Pick<SuggestWords, 'section' | 'after' | 'why'> & {
  story: Story
  version: StoryVersion
  /** Null for a legal reviewer, who has no login. */
  madeBy: string | null
  legalReviewId?: string
}

/** Inserts a suggestion and tells the history. */
export function saveSuggestion(
  tx: Tx,
  { story, version, section, madeBy, ...said }: Suggestion,
  at: Moment,
): Result<{ suggestionId: string }> {
  const before = version[section]
  const after = writeStoryText(readStoryText(said.after))
  if (after === before)
    return refuseFields({ after: 'These are the words that stand there. Change something' })
  const suggestionId = at.newId()
  const legalReviewId = said.legalReviewId ?? null
  const facts = { storyId: story.id, versionId: version.id, section, before, after, why: said.why }
  tx.insert(storySuggestions)
    .values({ id: suggestionId, ...facts, madeAt: at.now, madeBy, legalReviewId })
    .run()
  const happened = { kind: 'story-suggested' as const, storyId: story.id, suggestionId }
  recordEvent(
    tx,
    { ...happened, accountId: story.accountId, actorId: madeBy, texts: { story: story.title } },
    at,
  )
  return ok({ suggestionId })
}
