import type { PlanActor } from '#app/domain/access/actor.ts'
import {
  mayComment,
  mayCommentInternally,
  mayDeleteComment,
  mayEditComment,
  maySettleThread,
} from '#app/domain/access/plan-policy.ts'
import { conversationPath } from '#app/domain/paths.ts'
import { type CommentSubject, claimSubject, commentReactionKinds } from '#app/domain/plan/comment.ts'
import { partsOf } from '#app/domain/plan/mention.ts'
import { readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { holderOf } from './comment-place.server.ts'
import { type CommentRow, commentsAbout } from './comments-queries.server.ts'
import { findSubject } from './find-subject.server.ts'

type Asked = {
  actor: PlanActor
  account: { slug: string; name: string; timeZone: string }
  subject: CommentSubject
  subjectId: string
}

/**
 * What was said beside one thing, in threads, as this reader may see and answer it; null where there is no such thing for
 * them. Two statements.
 */
export function conversationAbout(db: Db, { actor, account, subject, subjectId }: Asked) {
  const found = findSubject(db, actor, { subject, subjectId })
  if (!found) return null
  const rows = commentsAbout(db, actor, { subject, subjectId })
  const read = (row: CommentRow) => readComment(row, { actor, timeZone: account.timeZone })
  const threads = rows
    .filter(({ threadId }) => threadId === null)
    .map((row) => ({
      ...read(row),
      answers: rows.filter(({ threadId }) => threadId === row.id).map(read),
      settled: settledOf(row, account.timeZone),
      maySettle: maySettleThread(actor, row),
    }))
  return {
    ...{ subject, subjectId, about: found.about, threads },
    account: { slug: account.slug, name: account.name },
    /** Where its forms are sent. */
    action: conversationPath(account.slug, { subject, subjectId }),
    count: rows.filter(({ deletedAt }) => deletedAt === null).length,
    isInternalOnly: found.visibility === 'internal',
    may: { comment: mayComment(actor), commentInternally: mayCommentInternally(actor) },
  }
}

type Within = Pick<Asked, 'actor' | 'account'> & {
  on: 'measurement' | 'review_item' | 'claim'
  /** The outcome, review or story whose page asks. */
  within: string
  /** The thing that the address names. */
  search: string | null
}

/**
 * The same about a figure or an agenda item that has no page by itself, for the page of what holds it; null where the
 * address names none, or one of another page. At most three statements.
 */
export function conversationWithin(db: Db, { actor, account, on, within, search }: Within) {
  if (search === null) return null
  const subjectId = on === 'claim' ? claimSubject({ storyId: within, key: search }) : search
  const conversation = conversationAbout(db, { actor, account, subject: on, subjectId })
  if (!conversation || on === 'claim') return conversation
  const holder = holderOf(db, { accountId: actor.accountId, id: subjectId })
  return holder === within ? conversation : null
}

export type ShownConversation = NonNullable<ReturnType<typeof conversationAbout>>
export type ShownThread = ShownConversation['threads'][number]
export type ShownComment = ReturnType<typeof readComment>

type Eyes = { actor: PlanActor; timeZone: string }

function readComment(row: CommentRow, { actor, timeZone }: Eyes) {
  const { id, text, author, authorId, authorKind, visibility, editedAt, earlier, deletedAt } = row
  const authorSide = authorKind === 'staff' ? ('vendor' as const) : ('customer' as const)
  const isThere = deletedAt === null
  return {
    ...{ id, author, side: authorSide },
    /** The words as they were typed, for whoever may change them. */
    text: isThere && mayEditComment(actor, { authorId }) ? text : '',
    iso: new Date(row.writtenAt).toISOString(),
    when: readMoment(row.writtenAt, timeZone),
    isInternal: visibility === 'internal',
    parts: partsOf(text, row.mentioned),
    edited: editedAt && isThere ? readMoment(editedAt, timeZone) : null,
    earlier: earlier.map((one) => ({ text: one.text, until: readMoment(one.until, timeZone) })),
    takenBack: isThere ? null : takenBackText(row),
    reactions: readReactions(row, actor.userId),
    may: {
      edit: isThere && mayEditComment(actor, { authorId }),
      remove: isThere && mayDeleteComment(actor, { authorId, authorSide }),
    },
  }
}

function readMoment(at: number, timeZone: string): string {
  return readInstant(new Date(at), timeZone)
}

function takenBackText({ author, authorId, deletedBy, deleter }: CommentRow): string {
  if (deletedBy === authorId || deleter === null) return `${author} took back a comment`
  return `${deleter} took back a comment of ${author}`
}

/** What was said without words, by whom; the ones nobody used are left out. */
function readReactions({ reactions }: CommentRow, userId: string) {
  return commentReactionKinds.flatMap((reaction) => {
    const own = reactions.filter((one) => one.reaction === reaction)
    if (own.length === 0) return []
    const names = own.map((one) => (one.userId === userId ? 'you' : one.name))
    return [{ reaction, names, isMine: own.some((one) => one.userId === userId) }]
  })
}

function settledOf({ resolvedAt, resolver }: CommentRow, timeZone: string) {
  return resolvedAt === null ? null : { by: resolver ?? 'somebody', when: readMoment(resolvedAt, timeZone) }
}
