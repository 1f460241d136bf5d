import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { mentionsIn } from '#app/domain/plan/mention.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { commentMentions } from '#db/schema/plan-comments.ts'
import type { Tx } from '#db/transaction.server.ts'
import { knownPeople } from './known-people.server.ts'

type Written = { text: string; visibility: Visibility; commentId?: string }

/**
 * Whom a comment mentions, by login; `commentId` for one that is changed. Refused with a sentence at the text where a
 * name reaches nobody who may be told, or could mean several people.
 */
export function findMentions(
  db: Db,
  actor: PlanActor,
  { text, visibility, commentId }: Written,
): Result<string[]> {
  if (!text.includes('@')) return ok([])
  const before = commentId === undefined ? [] : mentionedIn(db, commentId)
  const { mentioned, problem } = mentionsIn({ text, visibility, people: knownPeople(db, actor), before })
  return mentioned ? ok(mentioned) : refuseFields({ text: problem })
}

/** Puts down whom a comment mentions now, before its event is recorded. */
export function saveMentions(tx: Tx, commentId: string, userIds: readonly string[]): void {
  tx.delete(commentMentions).where(eq(commentMentions.commentId, commentId)).run()
  for (const userId of userIds) tx.insert(commentMentions).values({ commentId, userId }).run()
}

function mentionedIn(db: Db, commentId: string): string[] {
  const rows = db.select({ userId: commentMentions.userId }).from(commentMentions)
  return rows
    .where(eq(commentMentions.commentId, commentId))
    .all()
    .map(({ userId }) => userId)
}
