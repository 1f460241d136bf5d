import type { Db } from '#db/client.server.ts'
import { digestText } from './chain.server.ts'

type TextRow = [field: string, salt: string, text: string | null]

/**
 * Makes a check of one event's words against the digests in its facts: null when every word is the recorded one or was
 * erased, else what is wrong. Counts what it saw.
 */
export function textChecker(db: Db, counts: { texts: number; erasedTexts: number }) {
  const textsOf = db.$client.prepare('select field, salt, text from event_texts where event_id = ?').raw()
  return (eventId: number, facts: string): string | null => {
    const { digests } = JSON.parse(facts) as { digests: Record<string, string> }
    const rows = textsOf.all(eventId) as TextRow[]
    for (const [field, salt, text] of rows) {
      if (!Object.hasOwn(digests, field)) return `its words "${field}" were added later`
      if (text === null) counts.erasedTexts++
      else if (digestText(salt, text) !== digests[field])
        return `its words "${field}" are not the recorded ones`
      else counts.texts++
    }
    const fields = Object.keys(digests)
    if (rows.length === fields.length) return null
    const gone = fields.find((field) => rows.every(([stored]) => stored !== field))
    return `its words "${gone}" were taken away`
  }
}
