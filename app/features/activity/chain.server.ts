import { createHash } from 'node:crypto'

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
  const hash = createHash('sha256')
  if (previous) hash.update(previous)
  return hash.update(JSON.stringify([chain, number, kind, actorId, visibility, at.getTime(), facts])).digest()
}
