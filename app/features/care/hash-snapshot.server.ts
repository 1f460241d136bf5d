import { createHash } from 'node:crypto'

/** SHA-256 (hex) of a snapshot's text: what a signature names. */
export function hashSnapshot(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
