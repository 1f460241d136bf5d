import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'

/** A fresh receipt's id with the hash of the token that its mail will carry. */
export type ReceiptKey = { receiptId: string; tokenHash: string }

/** Made before the transaction, from the server's own key: the token itself is stored nowhere. */
export function receiptKey(secret: string, at: Moment): ReceiptKey {
  const receiptId = at.newId()
  return { receiptId, tokenHash: hashSecret(deriveToken(secret, 'consent', receiptId)) }
}
