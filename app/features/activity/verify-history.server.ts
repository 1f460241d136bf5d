import type { Db } from '#db/client.server.ts'
import { type ChainedEvent, hashEvent } from './chain.server.ts'
import { textChecker } from './check-texts.server.ts'

/** The first line of a chain that is not as it was recorded. `chain` is an account's id, or '' for the deployment. */
export type BrokenPlace = { chain: string; number: number; why: string }

export type HistoryVerdict = {
  isWhole: boolean
  chains: number
  events: number
  /** Words that are as they were recorded, and words erased since. */
  texts: number
  erasedTexts: number
  /** The first broken place of every broken chain. */
  broken: BrokenPlace[]
  /** How many lines were once written and are nowhere now. */
  missingLines: number
}

type EventRow = [
  id: number,
  chain: string,
  number: number,
  kind: string,
  actorId: string | null,
  visibility: 'shared' | 'internal',
  at: number,
  facts: string,
  hash: Buffer,
]

/** The line of a chain that was checked last. */
type Link = { chain: string; number: number; id: number; hash: Buffer | null; isBroken: boolean }

/**
 * Reads the whole history, chain by chain, and recomputes every hash and the digest of every word that was not erased.
 * A long history needs no more memory than a short one. Writers are not held up; what they write meanwhile is not seen.
 */
export function verifyHistory(db: Db): HistoryVerdict {
  const counts = { chains: 0, events: 0, texts: 0, erasedTexts: 0 }
  const broken: BrokenPlace[] = []
  const faultOfTexts = textChecker(db, counts)
  const written = linesEverWritten(db)
  let link: Link | undefined
  for (const row of allEvents(db)) {
    const [id, chain, number] = row
    if (chain !== link?.chain) {
      link = { chain, number: 0, id: 0, hash: null, isBroken: false }
      counts.chains++
    }
    counts.events++
    if (link.isBroken) continue
    const fault = faultOfLine(link, row) ?? faultOfTexts(id, row[7])
    if (fault) {
      link.isBroken = true
      broken.push({ chain, number: Math.min(number, link.number + 1), why: fault })
    }
    Object.assign(link, { number, id, hash: row[8] })
  }
  const missingLines = Math.max(0, written - counts.events)
  return { ...counts, broken, missingLines, isWhole: broken.length === 0 && missingLines === 0 }
}

function allEvents(db: Db): IterableIterator<EventRow> {
  return db.$client
    .prepare(
      `select id, chain, number, kind, actor_id, visibility, at, facts, hash
       from events indexed by events_chain order by chain, number`,
    )
    .raw()
    .iterate() as IterableIterator<EventRow>
}

function faultOfLine(link: Link, row: EventRow): string | null {
  const [id, chain, number, kind, actorId, visibility, at, facts, hash] = row
  if (number !== link.number + 1) return `line ${link.number + 1} is missing`
  if (id <= link.id) return 'it does not stand where it was written'
  const event: ChainedEvent = { chain, number, kind, actorId, visibility, at: new Date(at), facts }
  return hash.equals(hashEvent(link.hash, event)) ? null : 'it is not what was recorded'
}

/** SQLite counts every line it ever gave an id, so lines cut off the end of a chain are missed too. */
function linesEverWritten(db: Db): number {
  const seen = db.$client.prepare("select seq from sqlite_sequence where name = 'events'").pluck().get()
  return (seen as number | undefined) ?? 0
}
