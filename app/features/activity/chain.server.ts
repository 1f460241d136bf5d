import { hash } from 'node:crypto'

/** A line of history without its hash. `facts` is the stored JSON text, byte for byte. */
export type ChainedEvent = {
  chain: string
  number: number
  kind: string
  actorId: string | null
  visibility: 'shared' | 'internal'
  at: Date
  facts: string
}

/** The hash of an event: SHA-256 over its predecessor's hash (nothing for the first) and all its columns. */
export function hashEvent(previous: Buffer | null, event: ChainedEvent): Buffer {
  const { chain, number, kind, actorId, visibility, at, facts } = event
  const line = JSON.stringify([chain, number, kind, actorId, visibility, at.getTime(), facts])
  return hash('sha256', joined(previous, line), 'buffer')
}

/** SHA-256 of salt and text: shows that stored words are the recorded ones, and tells nothing once they are erased. */
export function digestText(salt: string, text: string): string {
  return hash('sha256', `${salt}\0${text}`, 'base64url')
}

/** Lines are short: they are put together in one place instead of a new one each, three million times. */
const place = Buffer.allocUnsafe(65_536)

function joined(previous: Buffer | null, line: string): Buffer {
  if (line.length * 3 > place.length - 32)
    return Buffer.concat([previous ?? Buffer.alloc(0), Buffer.from(line)])
  const start = previous ? previous.copy(place) : 0
  return place.subarray(0, start + place.write(line, start))
}
