import { eq } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { reviewNoticeDays, rhythmDays } from '#app/domain/reviews/rhythm.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { reviews } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { dueReview, readRhythm } from './rhythm-queries.server.ts'

const shortest = Math.min(...Object.values(rhythmDays)) - reviewNoticeDays

const candidates = statement((db) =>
  db.$client.prepare<{ before: CalendarDate; now: number }, { accountId: string }>(`
    select a.id as accountId from accounts a
    where a.ended_at is null
      and exists (select 1 from reviews r where r.account_id = a.id and r.held_on is not null
        and r.next_asked_for_at is null)
      and not exists (select 1 from reviews r where r.account_id = a.id and r.held_on > @before)
      and not exists (select 1 from reviews r where r.account_id = a.id and r.starts_at >= @now
        and r.held_at is null and r.cancelled_at is null)`),
)

/** Accounts whose next review may have to be planned: held long enough ago, none ahead. */
export function findReviewsToPlan(db: Db, now: Date): string[] {
  const before = new Date(now.getTime() - (shortest - 1) * 86_400_000).toISOString().slice(0, 10)
  return candidates(db)
    .all({ before, now: now.getTime() })
    .map(({ accountId }) => accountId)
}

const readers = statement((db) =>
  db.$client.prepare<{ accountId: string }, { email: string; isOwner: 0 | 1 }>(`
    select u.email, exists (select 1 from stage_owners o join accounts a on a.id = o.account_id
        where o.account_id = t.account_id and o.user_id = u.id and o.stage = a.stage) as isOwner
    from team_members t join users u on u.id = t.user_id and u.deactivated_at is null
    where t.account_id = @accountId and t.removed_at is null order by u.email`),
)

/**
 * Mails whoever answers for the account's stage (or its team, where nobody does) that the next review has to be planned,
 * once for each review that is about to lapse. Says whether a mail was written.
 */
export function remindToPlan(tx: Tx, accountId: string, at: Moment): boolean {
  const due = dueReview(tx, { accountId, now: at.now })
  const rhythm = readRhythm(tx, { accountId, now: at.now })
  if (!due || !rhythm?.last || rhythm.last.isAskedFor) return false
  const { last, account, accountSlug } = rhythm
  const team = readers(tx).all({ accountId })
  const owners = team.filter(({ isOwner }) => isOwner === 1)
  const facts = { account, accountSlug, reviewId: last.id, heldOn: last.heldOn, lapsesOn: due.lapsesOn }
  const told = owners.length > 0 ? owners : team
  if (told.length === 0) return false
  tx.update(reviews).set({ nextAskedForAt: at.now }).where(eq(reviews.id, last.id)).run()
  for (const { email: to } of told)
    enqueueEmail(tx, { kind: 'reviews-to-schedule', facts, to, accountId }, at)
  return true
}
