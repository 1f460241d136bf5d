import type { EventBody } from '#app/domain/activity/event.ts'
import { digestText, hashEvent } from '#app/features/activity/chain.server.ts'
import type { Random } from './random.ts'
import type { Rows } from './rows.ts'

/** A line of history before it is written; `at` in milliseconds. */
export type Line = { at: number; actorId: string | null; isInternal?: boolean; body: EventBody }

type Writing = { rows: Rows; random: Random; chain: string; lines: Line[] }

/**
 * Writes one whole chain in the order of time, as `recordEvent` would have: same facts, same digests, same hashes.
 * Raw, because three million lines have to be written in a minute.
 */
export function writeHistory({ rows, random, chain, lines }: Writing): void {
  let previous: Buffer | null = null
  let number = 0
  for (const { at, actorId, isInternal, body } of lines.sort((one, other) => one.at - other.at)) {
    const { kind, texts, ...facts } = body
    const words = Object.entries(texts as Record<string, string>).map(([field, text]) => ({
      ...{ field, text, salt: random.salt() },
    }))
    const digests: Record<string, string> = {}
    for (const { field, salt, text } of words) digests[field] = digestText(salt, text)
    number++
    const visibility = isInternal ? 'internal' : 'shared'
    const event = {
      chain,
      number,
      kind,
      actorId,
      visibility,
      facts: JSON.stringify({ ...facts, digests }),
    } as const
    const hash = hashEvent(previous, { ...event, at: new Date(at) })
    const eventId = rows.events({ ...event, at, hash })
    for (const { field, salt, text } of words) rows.eventTexts({ eventId, field, salt, text })
    previous = hash
  }
}
