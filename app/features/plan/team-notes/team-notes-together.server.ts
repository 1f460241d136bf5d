import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { refuse } from '#app/domain/refusal.ts'
import { plainText, type TextHandler } from '#app/features/activity/together/text-handlers.server.ts'
import { writeTeamNotesForm } from './team-notes-form.ts'
import { teamNotesOf } from './team-notes-queries.server.ts'
import { saveTeamNotes } from './write-team-notes.server.ts'

/** The vendor's notes about an account, written by several of its people at once. For customers they do not exist. */
export const teamNotesTogether: TextHandler = {
  fields: ['text'],
  format: plainText,
  find: (db, actor, subjectId) => {
    if (subjectId !== actor.accountId || !maySeeInternal(actor)) return undefined
    return { words: { text: teamNotesOf(db, actor.accountId, 1)[0]?.text ?? '' }, mayWrite: true }
  },
  settle: (tx, actor, { words, writers }, at) => {
    const checked = writeTeamNotesForm.safeParse(words)
    return checked.success
      ? saveTeamNotes(tx, actor, { ...checked.data, writers }, at)
      : refuse('invalid', { message: checked.error.issues[0]?.message ?? '' })
  },
}
