import { eq } from 'drizzle-orm'
import { writeComment } from '#app/features/plan/comments/write-comment.server.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, may4, openPlanStory } from '../plan-story.ts'

export const takenBack = { code: 'already-done' as const, message: 'This comment was taken back meanwhile.' }

/** A goal with a thread of Vera's that the vendor answered, and an internal note beside it. */
export function openCommentStory() {
  const story = openPlanStory()
  const { db, account, vera, priya } = story
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const say = (as: typeof vera | typeof priya, said: object) =>
    done(db, writeComment, {
      as: as.actor,
      input: { ...on, visibility: 'shared', isSure: 'yes', text: 'When does the ledger arrive?', ...said },
    }).commentId
  const threadId = say(vera, {})
  const answerId = say(priya, { threadId, text: 'On Monday, @Maria Oliveira' })
  const noteId = say(priya, { visibility: 'internal', text: 'They are late' })
  const lead = makeStaff(db, 'lead', { name: 'Greta Sandberg' })
  const greta = {
    ...{ side: 'vendor' as const, accountId: account.id, userId: lead.id, name: lead.name },
    ...{ staffRole: 'lead' as const, isOnTeam: false },
  }
  const row = (id: string) => db.select().from(comments).where(eq(comments.id, id)).get()
  const missing = may4.newId()
  return { ...story, on, threadId, answerId, noteId, greta, row, missing }
}
