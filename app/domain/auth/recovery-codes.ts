import { createHmac } from 'node:crypto'
import { hashSecret } from './derive.ts'

const recoveryCodeCount = 10

/** Letters and figures that nobody mistakes for one another on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * The ten recovery codes of one set, like "k7mp-2xqa-9dtn". They are made from the server's secret and the set's id,
 * so that they can be shown on a page of their own while nothing but their hashes is stored.
 */
export function deriveRecoveryCodes(secret: string, set: { userId: string; setId: string }): string[] {
  return Array.from({ length: recoveryCodeCount }, (_, index) => {
    const bytes = createHmac('sha256', secret)
      .update(`recovery\0${set.userId}\0${set.setId}\0${index}`)
      .digest()
    const signs = Array.from(bytes.subarray(0, 24), (_byte, at) => at)
      .filter((at) => at % 2 === 0)
      .map((at) => alphabet[bytes.readUInt16BE(at) % alphabet.length])
    return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12)].map((part) => part.join('')).join('-')
  })
}

/** What is stored of a recovery code, however it was typed: spaces, hyphens and capitals do not matter. */
export function hashRecoveryCode(typed: string): string {
  return hashSecret(`recovery\0${typed.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
}
