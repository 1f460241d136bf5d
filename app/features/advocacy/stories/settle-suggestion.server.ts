import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { storySuggestions } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type FoundStory, findStory, findVersion, newestVersion, noSuchStory } from './find-story.server.ts'
import type { SettleSuggestion } from './story-form.ts'
import { fieldsOf, textOfFields } from './write-story.server.ts'
import { writeVersion } from './write-version.server.ts'

type Settled = Result<{ suggestionId: string }>

/**
 * Takes suggested words over: they become the section, in a new version. Where the section has moved on since they were
 * suggested, that is told first (`changed-meanwhile`): the page then shows both, and its button carries the newest text.
 * Refuses: not-found, not-allowed, already-done.
 */
export function takeSuggestion(tx: Tx, actor: PlanActor, input: SettleSuggestion, at: Moment): Settled {
  const found = findOpen(tx, actor, input)
  if (!found.ok) return found
  const { story, suggestion } = found.value
  const newest = newestVersion(tx, story.id)
  if (!newest || !findVersion(tx, { storyId: story.id, versionId: input.versionId })) return noSuchStory
  const { section, before, after } = suggestion
  if (newest[section] !== before && newest.id !== input.versionId)
    return refuse('changed-meanwhile', {
      message:
        'This section has changed since the words were suggested. Both stand below now: read them, and press again to put these in its place.',
    })
  const text = textOfFields({ ...fieldsOf(newest, story.title), [section]: after })
  const written = writeVersion(tx, { story, newest, text, by: actor }, at)
  if (!written.ok) return written
  settle(tx, { story, suggestionId: suggestion.id, by: actor.userId, isTaken: true }, at)
  return ok({ suggestionId: suggestion.id })
}

/** Leaves suggested words. Refuses: not-found, not-allowed, already-done. */
export function leaveSuggestion(tx: Tx, actor: PlanActor, input: SettleSuggestion, at: Moment): Settled {
  const found = findOpen(tx, actor, input)
  if (!found.ok) return found
  const { story, suggestion } = found.value
  settle(tx, { story, suggestionId: suggestion.id, by: actor.userId, isTaken: false }, at)
  return ok({ suggestionId: suggestion.id })
}

function findOpen(tx: Tx, actor: PlanActor, { storyId, suggestionId }: SettleSuggestion) {
  const story = findStory(tx, actor, storyId)
  if (!story) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  const own = and(eq(storySuggestions.id, suggestionId), eq(storySuggestions.storyId, storyId))
  const suggestion = tx.select().from(storySuggestions).where(own).get()
  if (!suggestion) return noSuchStory
  if (suggestion.takenAt || suggestion.leftAt)
    return refuse('already-done', { message: 'Somebody settled this suggestion already.' })
  return ok({ story, suggestion })
}

type Settling = { story: FoundStory; suggestionId: string; by: string; isTaken: boolean }

function settle(tx: Tx, { story, suggestionId, by, isTaken }: Settling, at: Moment): void {
  tx.update(storySuggestions)
    .set({ [isTaken ? 'takenAt' : 'leftAt']: at.now, settledBy: by })
    .where(and(eq(storySuggestions.id, suggestionId), isNull(storySuggestions.settledBy)))
    .run()
  const facts = { kind: 'suggestion-settled' as const, storyId: story.id, suggestionId, isTaken }
  recordEvent(tx, { ...facts, accountId: story.accountId, actorId: by, texts: { story: story.title } }, at)
}
