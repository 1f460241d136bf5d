import type { Tx } from '#db/transaction.server.ts'

/**
 * Erases what the history of an account repeats of a comment. The events, their digests and what the comment was about
 * stay: the chain still holds.
 */
export function eraseCommentWords(
  tx: Tx,
  { accountId, commentId }: { accountId: string; commentId: string },
): void {
  tx.$client
    .prepare(
      `update event_texts set text = null where field = 'excerpt' and text is not null and event_id in (
        select id from events where chain = ? and kind like 'comment-%' and json_extract(facts, '$.commentId') = ?)`,
    )
    .run(accountId, commentId)
}
