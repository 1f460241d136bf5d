import { type AskType, askTypeWords } from '#app/domain/advocacy/ask.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type WaitingRow = { askId: string; type: AskType; sender: string; sentAt: number }

const waitingFor = statement((db) =>
  db.$client.prepare<{ accountId: string; userId: string }, WaitingRow>(`
    select k.id as askId, k.type, u.name as sender, k.sent_at as sentAt
    from asks k join users u on u.id = k.sent_by
    where k.user_id = @userId and k.account_id = @accountId and k.answered_at is null
      and k.withdrawn_at is null and k.expired_at is null
    order by k.sent_at`),
)

/** Questions on this account that wait for a member's answer, oldest first. One statement. */
export function questionsFor(db: Db, of: { accountId: string; userId: string }) {
  return waitingFor(db)
    .all(of)
    .map(({ type, ...row }) => ({ ...row, what: askTypeWords[type] }))
}
