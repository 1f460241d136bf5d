import { erasedWords } from '#app/domain/activity/sentence.ts'
import { eraseToldWords } from '#app/features/outbox/erase-told-words.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

type Of = { accountId: string; commentId: string }

const eventsOf = `select id from events where chain = @accountId and kind like 'comment-%'
  and json_extract(facts, '$.commentId') = @commentId`

const excerpts = statement((db) =>
  db.$client
    .prepare<Of, string>(
      `select text from event_texts where field = 'excerpt' and text <> '' and event_id in (${eventsOf})`,
    )
    .pluck(),
)

const noticesOf = statement((db) =>
  db.$client
    .prepare<Of, string>(`select id from notices where account_id = @accountId and event_id in (${eventsOf})`)
    .pluck(),
)

const erase = statement((db) =>
  db.$client.prepare<Of>(
    `update event_texts set text = null where field = 'excerpt' and text is not null and event_id in (${eventsOf})`,
  ),
)

/**
 * Erases what the history of an account and mails about it repeat of a comment. The events, their digests and what the
 * comment was about stay: the chain still holds.
 */
export function eraseCommentWords(tx: Tx, comment: Of): void {
  const quotes = excerpts(tx)
    .all(comment)
    .map((excerpt) => `“${excerpt}”`)
  eraseToldWords(tx, { noticeIds: noticesOf(tx).all(comment), quotes, instead: erasedWords })
  erase(tx).run(comment)
}
