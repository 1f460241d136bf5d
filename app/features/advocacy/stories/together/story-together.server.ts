import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import { isWritable } from '#app/domain/advocacy/case-study.ts'
import { refuse } from '#app/domain/refusal.ts'
import type { TextHandler } from '#app/features/activity/together/text-handlers.server.ts'
import { findStory, newestVersion } from '../find-story.server.ts'
import { togetherParts } from '../section-titles.ts'
import { fieldsOf, saveStory } from '../write-story.server.ts'
import { storyFormat } from './story-format.server.ts'

/** States in which a new version takes nobody's approval back. */
const settlingStates: readonly string[] = ['accepted', 'interviewing', 'drafting']

/**
 * A story's text, written by several people at once. While it is drafted a version comes by itself when writing pauses; in
 * review and once approved only by a press, because a new text takes approvals back.
 */
export const storyTogether: TextHandler = {
  fields: togetherParts,
  format: storyFormat,
  find: (db, actor, subjectId) => {
    const story = findStory(db, actor, subjectId)
    if (!story) return undefined
    const fields = fieldsOf(newestVersion(db, story.id), story.title)
    const words = Object.fromEntries(togetherParts.map((part) => [part, fields[part]]))
    return { words, mayWrite: isWritable(story.state) && mayWriteStory(actor, story) }
  },
  settle: (tx, actor, { subjectId, words, writers }, at) => {
    const story = findStory(tx, actor, subjectId)
    if (!story || !settlingStates.includes(story.state)) return refuse('not-allowed', { message: waits })
    return saveStory(tx, actor, { storyId: subjectId, edit: { values: words, was: {} }, writers }, at)
  },
}

const waits = 'This text is in review or approved: it waits for “Save as a new version”.'
