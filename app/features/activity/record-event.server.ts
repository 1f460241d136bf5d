import { randomBytes } from 'node:crypto'
import { desc, eq, sql } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { events, eventTexts } from '#db/schema/activity.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type ChainedEvent, digestText, hashEvent } from './chain.server.ts'
import { type Happened, runReactions } from './reactions.server.ts'

const headOf = statement((db) =>
  db
    .select({ number: events.number, hash: events.hash })
    .from(events)
    .where(eq(events.chain, sql.placeholder('chain')))
    .orderBy(desc(events.number))
    .limit(1)
    .prepare(),
)

const appendEvent = statement((db) =>
  db
    .insert(events)
    .values({
      chain: sql.placeholder('chain'),
      number: sql.placeholder('number'),
      kind: sql.placeholder('kind'),
      actorId: sql.placeholder('actorId'),
      visibility: sql.placeholder('visibility'),
      at: sql.placeholder('at'),
      facts: sql.placeholder('facts'),
      hash: sql.placeholder('hash'),
    })
    .returning({ id: events.id })
    .prepare(),
)

const appendText = statement((db) =>
  db
    .insert(eventTexts)
    .values({
      eventId: sql.placeholder('eventId'),
      field: sql.placeholder('field'),
      salt: sql.placeholder('salt'),
      text: sql.placeholder('text'),
    })
    .prepare(),
)

/**
 * Appends one line to the history, inside the transaction of the change it tells about: the only writer of history.
 * Then whatever other areas registered for its kind runs, in the same transaction: record after the change is made.
 * Returns the event's id, which live streams and versions follow.
 */
export function recordEvent(tx: Tx, happened: Happened, at: Moment): number {
  const { kind, accountId, actorId, visibility = 'shared', texts, ...facts } = happened
  const salted = Object.entries(texts).map(([field, text]) => ({
    field,
    text,
    salt: randomBytes(12).toString('base64url'),
  }))
  const digests = Object.fromEntries(salted.map(({ field, text, salt }) => [field, digestText(salt, text)]))
  const chain = accountId ?? ''
  const head = headOf(tx).get({ chain })
  const event: ChainedEvent = {
    chain,
    number: (head?.number ?? 0) + 1,
    kind,
    actorId,
    visibility,
    at: at.now,
    facts: JSON.stringify({ ...facts, digests }),
  }
  const saved = appendEvent(tx).get({ ...event, hash: hashEvent(head?.hash ?? null, event) })
  for (const words of salted) appendText(tx).run({ eventId: saved.id, ...words })
  runReactions(tx, happened, at, saved.id)
  return saved.id
}
