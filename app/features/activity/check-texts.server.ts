import type { Db } from '#db/client.server.ts'
import { digestText } from './record-event.server.ts'

type TextRow = [field: string, salt: string, text: string | null]

/**
 * Makes a check of one event's words against the digests in its facts: null when every word is the recorded one or was
 * erased, else what is wrong. Counts what it saw.
 */
export function textChecker(db: Db, counts: { texts: number; erasedTexts: number }) {
  const textsOf = db.$client.prepare('select field, salt, text from event_texts where event_id = ?').raw()
  return (eventId: number, facts: string): string | null => {
    const { digests } = JSON.parse(facts) as { digests: Record<string, string> }
    const left = new Set(Object.keys(digests))
    for (const [field, salt, text] of textsOf.iterate(eventId) as IterableIterator<TextRow>) {
      if (!left.delete(field)) return `its words "${field}" were added later`
      if (text === null) counts.erasedTexts++
      else if (digestText(salt, text) !== digests[field])
        return `its words "${field}" are not the recorded ones`
      else counts.texts++
    }
    const [gone] = left
    return gone === undefined ? null : `its words "${gone}" were taken away`
  }
}
