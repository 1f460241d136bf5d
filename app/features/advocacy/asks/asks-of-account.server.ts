import { type AskType, askTypeWords } from '#app/domain/advocacy/ask.ts'
import { type AskAnswer, askStateOf } from '#app/domain/advocacy/ask-state.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type ListedRow = {
  askId: string
  person: string
  type: AskType
  answer: AskAnswer | null
  createdAt: number
  sentAt: number | null
  withdrawnAt: number | null
  expiredAt: number | null
  fulfilledAt: number | null
}

const newest = statement((db) =>
  db.$client.prepare<{ accountId: string }, ListedRow>(`
    select k.id as askId, u.name as person, k.type, k.answer, k.created_at as createdAt, k.sent_at as sentAt,
      k.withdrawn_at as withdrawnAt, k.expired_at as expiredAt, k.fulfilled_at as fulfilledAt
    from asks k join users u on u.id = k.user_id
    where k.account_id = @accountId and (k.sent_at is not null or k.withdrawn_at is null)
    order by coalesce(k.sent_at, k.created_at) desc limit 20`),
)

/** The newest asks of an account, drafts among them, thrown away ones not. One statement. */
export function asksOfAccount(db: Db, { accountId, timeZone, now }: Wish) {
  const today = todayIn(timeZone, now)
  return newest(db)
    .all({ accountId })
    .map(({ askId, person, type, createdAt, ...row }) => ({
      ...{ askId, person, what: askTypeWords[type], answer: row.answer },
      when: readDate(todayIn(timeZone, new Date(row.sentAt ?? createdAt)), { today }),
      state: askStateOf({
        ...{ answer: row.answer, sentAt: dateOf(row.sentAt), withdrawnAt: dateOf(row.withdrawnAt) },
        ...{ expiredAt: dateOf(row.expiredAt), fulfilledAt: dateOf(row.fulfilledAt) },
      }),
    }))
}

type Wish = { accountId: string; timeZone: string; now: Date }

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms)
}
