import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import type { StoryText } from '#app/domain/advocacy/story-hash.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStory, newestVersion, noSuchStory, type StoryVersion } from './find-story.server.ts'
import type { WriteStory } from './story-form.ts'
import { writeVersion } from './write-version.server.ts'

/** Each field of a text as forms carry it. */
export type StoryFields = Record<keyof StoryText, string>

/** The fields of a form for this text; the story's own title while nothing is written. */
export function fieldsOf(version: StoryVersion | undefined, title: string): StoryFields {
  return {
    title: version?.title ?? title,
    summary: version?.summary ?? '',
    challenge: version?.challenge ?? '',
    approach: version?.approach ?? '',
    outcome: version?.outcome ?? '',
    quote: version?.quote ?? '',
    quoteName: version?.quoteName ?? '',
    quoteTitle: version?.quoteTitle ?? '',
    showsLogo: version?.showsLogo ? 'yes' : 'no',
    showsPhoto: version?.showsPhoto ? 'yes' : 'no',
  }
}

/** A text out of a form's fields. */
export function textOfFields(fields: StoryFields): StoryText {
  return { ...fields, showsLogo: fields.showsLogo === 'yes', showsPhoto: fields.showsPhoto === 'yes' }
}

/**
 * Saves what one person changed of a story's text as a new version; none is ever changed. A part that somebody else changed
 * meanwhile is refused with both texts. Refuses: not-found (the story, or a figure that is not there), not-allowed,
 * changed-meanwhile, already-done.
 */
export function writeStory(
  tx: Tx,
  actor: PlanActor,
  input: WriteStory,
  at: Moment,
): Result<{ versionId: string; number: number; isNew: boolean }> {
  return saveStory(tx, actor, { ...input, writers: [] }, at)
}

/** The same for what several people wrote at once: `writers` are their names, and the history says them. */
export function saveStory(
  tx: Tx,
  actor: PlanActor,
  input: WriteStory & { writers: readonly string[] },
  at: Moment,
): Result<{ versionId: string; number: number; isNew: boolean }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  const newest = newestVersion(tx, story.id)
  const current = fieldsOf(newest, story.title)
  const { changes, clashes } = planEdit(current, input.edit)
  if (clashes.length > 0) {
    const edited = { editedBy: newest?.writtenBy ?? null, editedAt: newest?.writtenAt ?? null }
    return refuseClash(tx, { clashes, ...edited })
  }
  const text = textOfFields({ ...current, ...changes })
  return writeVersion(tx, { story, newest, text, by: actor, writers: input.writers }, at)
}
