import type { DigestSource } from '#app/domain/activity/digest.ts'
import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { planPath } from '#app/domain/paths.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Reader = { userId: string; kind: 'staff' | 'customer'; timeZone: string }
type Account = { id: string; name: string; slug: string; timeZone: string }
type Step = { accountId: string; what: string; on: CalendarDate }
type Review = { accountId: string; what: string; at: number }

const daysAhead = 10

/** What somebody reads of an account's verified value: worked out by the room of outcomes. */
export type WorthOf = (asked: {
  accountId: string
  timeZone: string
  now: Date
  since: Date
}) => DigestSource['value']

const accountsOf = statement((db) =>
  db.$client.prepare<{ userId: string }, Account>(`
    select a.id, a.name, a.slug, a.time_zone as timeZone from accounts a join users u on u.id = @userId
    where a.ended_at is null and a.id in (
      select account_id from memberships where user_id = @userId and removed_at is null and u.kind = 'customer'
      union select account_id from team_members where user_id = @userId and removed_at is null and u.kind = 'staff')
    order by lower(a.name), a.id`),
)

const stepsOf = statement((db) =>
  db.$client.prepare<{ userId: string; until: string; isStaff: 0 | 1 }, Step>(`
    select m.account_id as accountId, m.title as what, m.due_on as "on"
    from stakeholders s join milestones m on m.account_id = s.account_id and m.owner_id = s.id
    where s.user_id = @userId and m.completed_at is null and m.due_on <= @until
      and (m.visibility = 'shared' or @isStaff) order by m.due_on, m.id limit 40`),
)

const reviewsOf = statement((db) =>
  db.$client.prepare<{ accountIds: string; now: number; until: number }, Review>(`
    select account_id as accountId, title as what, starts_at as at from reviews
    where account_id in (select value from json_each(@accountIds)) and starts_at between @now and @until
      and held_at is null and cancelled_at is null order by starts_at limit 40`),
)

/**
 * The accounts of a person with what comes up there, and what changed in value: of all where they are few, of those that
 * have something to say anyway (`told`) where they are many. Three statements, and the ledgers.
 */
export function readDigestSources(
  db: Db,
  reader: Reader,
  asked: { now: Date; since: Date; told: ReadonlySet<string>; tellsValue: boolean; worthOf: WorthOf },
): DigestSource[] {
  const { now, since, told, tellsValue, worthOf } = asked
  const { userId, kind, timeZone } = reader
  const accounts = accountsOf(db).all({ userId })
  const until = addDays(todayIn(timeZone, now), daysAhead)
  const steps = stepsOf(db).all({ userId, until, isStaff: kind === 'staff' ? 1 : 0 })
  const accountIds = JSON.stringify(accounts.map(({ id }) => id))
  const end = now.getTime() + daysAhead * 86_400_000
  const reviews = reviewsOf(db).all({ accountIds, now: now.getTime(), until: end })
  const isMany = accounts.length > 8
  return accounts.map(({ id, name, slug, timeZone: zone }) => {
    const isAsked = tellsValue && (!isMany || told.has(id))
    return {
      ...{ accountId: id, account: name, path: planPath(slug) },
      next: [
        ...steps.filter(({ accountId }) => accountId === id).map((step) => ({ ...step, isReview: false })),
        ...reviews
          .filter(({ accountId }) => accountId === id)
          .map(({ what, at }) => ({ what, on: todayIn(timeZone, new Date(at)), isReview: true })),
      ].map(({ what, on, isReview }) => ({ what, on, isReview })),
      value: isAsked ? worthOf({ accountId: id, timeZone: zone, now, since }) : null,
    }
  })
}
