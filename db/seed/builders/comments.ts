import type { CommentReactionKind, CommentSubject } from '#app/domain/plan/comment.ts'
import { editComment } from '#app/features/plan/comments/edit-comment.server.ts'
import { reactToComment } from '#app/features/plan/comments/react-to-comment.server.ts'
import { resolveThread } from '#app/features/plan/comments/resolve-thread.server.ts'
import { writeComment } from '#app/features/plan/comments/write-comment.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale } from './people.ts'
import { type Words, wordsOn } from './words.ts'

type Said = {
  day: number
  by: Key
  text: Words
  isInternal?: boolean
  /** What others answer without words, later that day. */
  reactions?: { by: Key; as: CommentReactionKind }[]
  /** What it says after its author looked at it again. */
  changed?: Words
}

/** What somebody says, what others answer, and who says that it is settled. */
export type CommentPlan = Said & { answers?: Said[]; settled?: { day: number; by: Key } }

type About = { subject: CommentSubject; id: (tx: Tx) => string }
type Telling = { about: About; said: Said; threadId: () => string; clock: string }

/** People talk about a goal, an outcome, a figure, a step, a thing on an agenda. */
export function tellComments(tale: Tale, about: About, comments: readonly CommentPlan[] = []): void {
  for (const comment of comments) {
    const thread = tellSaid(tale, { about, said: comment, threadId: () => '', clock: '13:40' })
    const threadId = () => thread.commentId
    for (const [index, said] of (comment.answers ?? []).entries())
      tellSaid(tale, { about, said, threadId, clock: `14:${10 + index}` })
    const { settled } = comment
    if (settled)
      on(tale.book, settled.day, [
        '16:50',
        (tx, at) => {
          must(resolveThread(tx, actorOf(tale, settled.by), thread, at))
        },
      ])
  }
}

function tellSaid(tale: Tale, { about, said, threadId, clock }: Telling): { commentId: string } {
  const made = { commentId: '' }
  const { day, by, text, isInternal = false, reactions = [], changed } = said
  on(tale.book, day, [
    clock,
    (tx, at) => {
      const visibility = isInternal ? ('internal' as const) : ('shared' as const)
      const beside = { subject: about.subject, subjectId: about.id(tx), threadId: threadId() }
      const input = { ...beside, visibility, isSure: 'yes' as const, text: wordsOn(tale, text) }
      Object.assign(made, must(writeComment(tx, actorOf(tale, by), input, at)))
    },
  ])
  if (changed)
    on(tale.book, day, [
      '14:55',
      (tx, at) => {
        const edit = { values: { text: wordsOn(tale, changed) }, was: {} }
        must(editComment(tx, actorOf(tale, by), { ...made, edit }, at))
      },
    ])
  for (const { by: who, as: reaction } of reactions)
    on(tale.book, day, [
      '15:20',
      (tx, at) => {
        must(reactToComment(tx, actorOf(tale, who), { ...made, reaction }, at))
      },
    ])
  return made
}
