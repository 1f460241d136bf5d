import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Reading } from './reader-tally.server.ts'

/** A finished public answer: its bytes as they travel, and until when they stay true. */
export type KeptAnswer = {
  status: 200 | 410
  /** What every answer says, besides what depends on the asker. */
  headers: Record<string, string>
  body: { identity: Buffer; gzip: Buffer | null; br: Buffer | null }
  /** What somebody reads who gets this; nothing for pictures, feeds and what is gone. */
  readings: readonly Reading[]
  /** The version of the publication it was made from. */
  version: number
  /** When the first of the consents behind it ends; null when none does. */
  until: Date | null
}

const answersAtMost = 600
const bytesAtMost = 48 * 1024 * 1024

type Shelf = { answers: Map<string, KeptAnswer>; bytes: number }
const shelves = new WeakMap<Db, Shelf>()

const versionNow = statement((db) =>
  db.$client.prepare<[], number>('select version from publication where id = 1').pluck(),
)

/** Counts every write that can alter something public; one statement on one row. */
export function publicationVersion(db: Db): number {
  return versionNow(db).get() ?? 0
}

/**
 * The answer kept for an address, or null when there is none or something public has changed since it was made. The version is
 * read anew for every request: whatever process took a withdrawal, the next request here knows.
 */
export function keptAnswer(db: Db, address: string, now: Date): KeptAnswer | null {
  const shelf = shelves.get(db)
  const kept = shelf?.answers.get(address)
  if (!shelf || !kept) return null
  if (kept.version === publicationVersion(db) && (kept.until === null || now < kept.until)) {
    // asked for last, let go of last
    shelf.answers.delete(address)
    shelf.answers.set(address, kept)
    return kept
  }
  forget(shelf, address, kept)
  return null
}

/** Keeps an answer; those that were asked for longest ago make room. */
export function keepAnswer(db: Db, address: string, answer: KeptAnswer): void {
  const shelf = shelves.get(db) ?? { answers: new Map(), bytes: 0 }
  shelves.set(db, shelf)
  const before = shelf.answers.get(address)
  if (before) forget(shelf, address, before)
  shelf.answers.set(address, answer)
  shelf.bytes += sizeOf(answer)
  for (const [oldest, kept] of shelf.answers) {
    if (shelf.answers.size <= answersAtMost && shelf.bytes <= bytesAtMost) break
    forget(shelf, oldest, kept)
  }
}

function forget(shelf: Shelf, address: string, kept: KeptAnswer): void {
  if (shelf.answers.delete(address)) shelf.bytes -= sizeOf(kept)
}

function sizeOf({ body: { identity, gzip, br } }: KeptAnswer): number {
  return identity.length + (gzip?.length ?? 0) + (br?.length ?? 0)
}
