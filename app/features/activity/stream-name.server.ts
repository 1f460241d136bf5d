import { timingSafeEqual } from 'node:crypto'
import { deriveToken } from '#app/domain/auth/derive.ts'

/** Whose a stream is. */
type Owner = { userId: string; accountId: string }

/** The name of a stream that any process can check: something random, and the server's word for whose it is. */
export function nameStream(secret: string, random: string, owner: Owner): string {
  return `${random}.${deriveToken(secret, 'stream', [random, owner.userId, owner.accountId].join('\0'))}`
}

/** True for the name of a stream that this person opened on this account, here or in another process. */
export function isStreamOf(secret: string, name: string, owner: Owner): boolean {
  const [random = '', ...rest] = name.split('.')
  const [given, right] = [Buffer.from(name), Buffer.from(nameStream(secret, random, owner))]
  return rest.length === 1 && given.length === right.length && timingSafeEqual(given, right)
}
