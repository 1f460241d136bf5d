import type { Settling } from '#app/domain/activity/notice-settling.ts'
import type { Moment } from '#app/domain/moment.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

const settle = statement((db) =>
  db.$client.prepare<{
    accountId: string
    about: string
    kinds: string
    userKind: string | null
    now: number
  }>(`
    update notices set settled_at = @now, read_at = coalesce(read_at, @now)
    where account_id = @accountId and about = @about and settled_at is null
      and kind in (select value from json_each(@kinds))
      and (@userKind is null or (select kind from users where users.id = notices.user_id) = @userKind)`),
)

/** What was asked for is done: nobody is asked any more, and nobody's bell counts it. */
export function settleNotices(
  tx: Tx,
  settlings: readonly Settling[],
  accountId: string,
  { now }: Pick<Moment, 'now'>,
): void {
  for (const { about, kinds, side } of settlings) {
    const userKind = side === undefined ? null : userKinds[side]
    settle(tx).run({ accountId, about, kinds: JSON.stringify(kinds), userKind, now: now.getTime() })
  }
}

const userKinds = { vendor: 'staff', customer: 'customer' } as const

const settleBroughtFigures = statement((db) =>
  db.$client.prepare<{ accountId: string; about: string; outcomeId: string; now: number }>(`
    update notices set settled_at = @now, read_at = coalesce(read_at, @now)
    where account_id = @accountId and about = @about and settled_at is null and kind = 'to_confirm'
      and not exists (select 1 from measurements m indexed by measurements_outcome
        where m.outcome_id = @outcomeId and m.verified_at is null and m.disputed_at is null and m.superseded_at is null)`),
)

/** Several figures that came in at once wait under one notice: it is settled with the last of them. */
export function settleFigures(
  tx: Tx,
  { accountId, outcomeId }: { accountId: string; outcomeId: string },
  { now }: Pick<Moment, 'now'>,
): void {
  settleBroughtFigures(tx).run({ accountId, about: `outcome ${outcomeId}`, outcomeId, now: now.getTime() })
}

const settleThread = statement((db) =>
  db.$client.prepare<{ accountId: string; about: string; commentId: string; now: number }>(`
    update notices set settled_at = @now, read_at = coalesce(read_at, @now)
    where account_id = @accountId and about = @about and settled_at is null and kind in ('mentioned', 'commented')
      and (select json_extract(facts, '$.commentId') from events where events.id = notices.event_id) in (
        select c.id from comments c where c.id = @commentId or c.thread_id = @commentId)`),
)

/** A comment was taken away, or its thread is done: what it and its answers told nobody has to read any more. */
export function settleComments(
  tx: Tx,
  line: { accountId: string; subject: string; subjectId: string; commentId: string },
  { now }: Pick<Moment, 'now'>,
): void {
  const { accountId, commentId, subject, subjectId } = line
  settleThread(tx).run({ accountId, about: `${subject} ${subjectId}`, commentId, now: now.getTime() })
}

const settlePlace = statement((db) =>
  db.$client.prepare<{ accountId: string; userId: string; now: number }>(`
    update notices set settled_at = coalesce(settled_at, @now), read_at = coalesce(read_at, @now)
    where user_id = @userId and account_id = @accountId and (settled_at is null or read_at is null)`),
)

/** Somebody has no place on the account any more: nothing waits there for them, and nothing is new to them. */
export function forgetPlace(
  tx: Tx,
  place: { accountId: string; userId: string },
  { now }: Pick<Moment, 'now'>,
): void {
  settlePlace(tx).run({ ...place, now: now.getTime() })
}

const hide = statement((db) =>
  db.$client.prepare<{ accountId: string; about: string }>(`
    delete from notices where account_id = @accountId and about = @about
      and (select kind from users where users.id = notices.user_id) = 'customer'`),
)

/** A thing is the vendor's own from now on: no bell, mail or summary of the customer's people names it any more. */
export function hideFromCustomers(tx: Tx, thing: { accountId: string; about: string }): void {
  hide(tx).run(thing)
}
