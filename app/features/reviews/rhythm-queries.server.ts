import type { InvestmentTier } from '#app/domain/accounts/account.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { type ReviewDue, reviewDue } from '#app/domain/reviews/rhythm.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Row = {
  account: string
  accountSlug: string
  timeZone: string
  investment: InvestmentTier
  endedAt: number | null
  last: string | null
  hasNext: 0 | 1
}

const rhythmOf = statement((db) =>
  db.$client.prepare<{ accountId: string; now: number }, Row>(`
    with signed as (
      select r.id, r.held_on, r.next_asked_for_at is not null as asked from reviews r where r.account_id = @accountId and r.held_on is not null
        and (select count(*) from review_signatures s where s.review_id = r.id) = 2
      order by r.held_on desc limit 1)
    select a.name as account, a.slug as accountSlug, a.time_zone as timeZone, a.investment, a.ended_at as endedAt,
      (select json_array(id, held_on, asked) from signed) as last,
      exists (select 1 from reviews r where r.account_id = a.id and r.cancelled_at is null
        and ((r.held_at is null and r.starts_at >= @now)
          or r.held_on > (select held_on from signed))) as hasNext
    from accounts a where a.id = @accountId`),
)

/** The review that both sides signed last, and whether another one is planned or waits for signatures. One statement. */
export function readRhythm(db: Db, { accountId, now }: { accountId: string; now: Date }) {
  const row = rhythmOf(db).get({ accountId, now: now.getTime() })
  if (!row) return null
  const last = row.last === null ? null : (JSON.parse(row.last) as [string, CalendarDate, 0 | 1])
  return {
    ...row,
    last: last && { id: last[0], heldOn: last[1], isAskedFor: last[2] === 1 },
    hasNext: row.hasNext === 1,
  }
}

/** Whether the next review has to be planned, for the page of an account whose work goes on. */
export function dueReview(db: Db, asked: { accountId: string; now: Date }): ReviewDue | null {
  const rhythm = readRhythm(db, asked)
  if (!rhythm?.last || rhythm.endedAt) return null
  return reviewDue({
    ...rhythm,
    signedOn: rhythm.last.heldOn,
    today: todayIn(rhythm.timeZone, asked.now),
  })
}
