import type { Moment } from '#app/domain/moment.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ToldThing } from '#emails/activity-catalogue.ts'
import { enqueueEmail } from './enqueue-email.server.ts'

/** How long a mail about what people say waits for more of it, or for its reader to see it on the plan. */
const holdMs = 2 * 60_000

/** A mail that grows by what comes in while it waits. */
type Held = {
  kind: 'activity-mentioned' | 'activity-commented' | 'activity-assigned'
  to: string
  accountId: string
  facts: ToldThing
}
type Key = { kind: string; to: string; accountId: string; thing: string; now: number }

const waiting = statement((db) =>
  db.$client.prepare<Key, { id: string; facts: string }>(`
    select id, facts from outbox
    where due_at > @now and sent_at is null and dead_at is null and dropped_at is null and leased_until is null
      and attempts = 0 and kind = @kind and "to" = @to and account_id = @accountId
      and json_extract(facts, '$.about') = @thing limit 1`),
)

const grow = statement((db) =>
  db.$client.prepare<{ id: string; facts: string }>('update outbox set facts = @facts where id = @id'),
)

/**
 * Writes a mail that goes in two minutes. Several to one person about one thing (`about`) in that time become one: its
 * button leads to the newest. In the transaction of what it tells about.
 */
export function holdEmail(tx: Tx, { facts, ...mail }: Held, about: string, at: Moment): void {
  const { kind, to, accountId } = mail
  const found = waiting(tx).get({ kind, to, accountId, thing: about, now: at.now.getTime() })
  if (!found) {
    const held = { ...facts, about }
    enqueueEmail(tx, { kind, facts: held, to, accountId, dueAt: new Date(at.now.getTime() + holdMs) }, at)
    return
  }
  const before = JSON.parse(found.facts) as ToldThing
  const lines = [...before.lines, ...facts.lines].slice(-5)
  const notices = `${before.notices} ${facts.notices}`
  grow(tx).run({ id: found.id, facts: JSON.stringify({ ...facts, about, notices, lines }) })
}
