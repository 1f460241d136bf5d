import type { CommentReactionKind } from '../plan/comment.ts'
import type { EventKind } from './event.ts'
import { about, erasedWords, plain, say } from './sentence.ts'
import type { Sentences } from './told-event.ts'

/** How a reaction is read: on its button, and in the history. */
export const reactionWords: Record<CommentReactionKind, string> = {
  thanks: 'Thank you',
  agreed: 'Agreed',
  celebrate: 'Well done',
  seen: 'Seen',
}

/** What somebody did with a comment; their name comes before it. */
export const commentDeeds: Sentences<Extract<EventKind, `comment-${string}`>> = {
  'comment-written': ({ texts, threadId }) =>
    say`${plain(threadId ? 'answered on' : 'commented on')} ${about(texts.about)}: ${plain(quoted(texts.excerpt))}`,
  'comment-edited': ({ texts }) =>
    say`changed a comment on ${about(texts.about)}: ${plain(quoted(texts.excerpt))}`,
  'comment-deleted': ({ texts }) => say`took back a comment on ${about(texts.about)}`,
  'comment-resolved': ({ texts }) =>
    say`marked a comment on ${about(texts.about)} as settled: ${plain(quoted(texts.excerpt))}`,
  'comment-reopened': ({ texts }) =>
    say`opened a comment on ${about(texts.about)} again: ${plain(quoted(texts.excerpt))}`,
  'comment-reacted': ({ texts, reaction, isOn }) =>
    isOn
      ? say`said “${plain(reactionWords[reaction])}” to a comment on ${about(texts.about)}`
      : say`took back “${plain(reactionWords[reaction])}” from a comment on ${about(texts.about)}`,
}

function quoted(words: string | null): string {
  return words === null || words === '' ? erasedWords : `“${words}”`
}
