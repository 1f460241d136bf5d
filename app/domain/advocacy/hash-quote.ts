import { createHash } from 'node:crypto'
import type { PrintedQuote } from './testimonial.ts'

/** SHA-256 (hex) of everything a reader sees of a testimonial: what its consents are given to. */
export function hashQuote({ quote, rating, name, title, company }: PrintedQuote): string {
  return createHash('sha256')
    .update(JSON.stringify([quote, rating, name, title, company]))
    .digest('hex')
}
