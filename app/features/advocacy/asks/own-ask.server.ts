import { type AskType, askTypeFacts, askTypeWords } from '#app/domain/advocacy/ask.ts'
import { type AskAnswer, type AskState, askOpenDays, askStateOf } from '#app/domain/advocacy/ask-state.ts'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

export type OwnAsk = {
  askId: string
  account: { name: string; slug: string }
  sender: string
  type: AskType
  /** "a case study", and what it takes. */
  what: string
  means: string
  message: string
  state: AskState
  answer: AskAnswer | null
  askedOn: string
  /** When it was answered, withdrawn or closed. */
  endedOn: string | null
  closesOn: string
}

type AskRow = {
  askId: string
  name: string
  slug: string
  timeZone: string
  sender: string
  type: AskType
  message: string
  answer: AskAnswer | null
  sentAt: number
  answeredAt: number | null
  withdrawnAt: number | null
  expiredAt: number | null
  fulfilledAt: number | null
}

const asksOf = statement((db) =>
  db.$client.prepare<{ userId: string; askId: string | null }, AskRow>(`
    select k.id as askId, a.name, a.slug, a.time_zone as timeZone, u.name as sender, k.type, k.message, k.answer,
      k.sent_at as sentAt, k.answered_at as answeredAt, k.withdrawn_at as withdrawnAt,
      k.expired_at as expiredAt, k.fulfilled_at as fulfilledAt
    from asks k join accounts a on a.id = k.account_id join users u on u.id = k.sent_by
    where k.user_id = @userId and k.sent_at is not null and (@askId is null or k.id = @askId)
    order by k.sent_at desc limit 50`),
)

/** One ask as the person reads it to whom it was sent; null for anybody else's. One statement. */
export function ownAsk(db: Db, of: { userId: string; askId: string }, now: Date): OwnAsk | null {
  const row = asksOf(db).get(of)
  return row ? showAsk(row, now) : null
}

/** The newest fifty that somebody was sent, on every account. One statement. */
export function ownAsks(db: Db, userId: string, now: Date): OwnAsk[] {
  return asksOf(db)
    .all({ userId, askId: null })
    .map((row) => showAsk(row, now))
}

function showAsk(row: AskRow, now: Date): OwnAsk {
  const { askId, name, slug, timeZone, sender, type, message, answer, sentAt } = row
  const dateOf = (ms: number | null) => (ms === null ? null : new Date(ms))
  const today = todayIn(timeZone, now)
  const dayOf = (ms: number) => todayIn(timeZone, new Date(ms))
  const endedAt = row.answeredAt ?? row.withdrawnAt ?? row.expiredAt
  return {
    ...{ askId, account: { name, slug }, sender, type, message, answer },
    what: askTypeWords[type],
    means: askTypeFacts[type].means,
    state: askStateOf({
      ...{ answer, sentAt: dateOf(sentAt), withdrawnAt: dateOf(row.withdrawnAt) },
      ...{ expiredAt: dateOf(row.expiredAt), fulfilledAt: dateOf(row.fulfilledAt) },
    }),
    askedOn: readDate(dayOf(sentAt), { today }),
    endedOn: endedAt === null ? null : readDate(dayOf(endedAt), { today }),
    closesOn: readDate(addDays(dayOf(sentAt), askOpenDays), { today }),
  }
}
