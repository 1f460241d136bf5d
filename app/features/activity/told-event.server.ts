import { sql } from 'drizzle-orm'
import type { ToldBody } from '#app/domain/activity/told-event.ts'
import type { Db } from '#db/client.server.ts'
import { eventTexts } from '#db/schema/activity.ts'
import { statement } from '#db/statement.server.ts'

type StoredEvent = { id: number; kind: string; facts: string }

const textsOf = statement((db) =>
  db
    .select({ eventId: eventTexts.eventId, field: eventTexts.field, text: eventTexts.text })
    .from(eventTexts)
    .where(sql`${eventTexts.eventId} in (select value from json_each(${sql.placeholder('eventIds')}))`)
    .prepare(),
)

/** Stored events as they can be told, by id; erased words are null. One statement for all of them. */
export function readBodies(db: Db, stored: readonly StoredEvent[]): Map<number, ToldBody> {
  const words = new Map<number, Record<string, string | null>>()
  for (const { eventId, field, text } of textsOf(db).all({
    eventIds: JSON.stringify(stored.map((event) => event.id)),
  })) {
    words.set(eventId, { ...words.get(eventId), [field]: text })
  }
  return new Map(stored.map((event) => [event.id, bodyOf(event, words.get(event.id) ?? {})]))
}

/** The digests name every word an event was recorded with; one that is no longer there was erased. */
function bodyOf({ kind, facts }: StoredEvent, words: Record<string, string | null>): ToldBody {
  const { digests, ...known } = JSON.parse(facts) as { digests: Record<string, string> }
  const texts = Object.fromEntries(Object.keys(digests).map((field) => [field, words[field] ?? null]))
  return { kind, ...known, texts } as ToldBody
}
