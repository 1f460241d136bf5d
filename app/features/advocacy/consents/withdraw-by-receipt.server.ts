import { and, eq } from 'drizzle-orm'
import { hashSecret } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import { consentReceipts, consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGiven } from './find-given.server.ts'
import { takeBack } from './take-back.server.ts'
import { isGivenBy } from './withdraw-own-consent.server.ts'

/**
 * The link of a receipt takes back what was given with it: one consent, or all of it, without a login and after its
 * giver has left. A company's stays once the giver has left the company: its own people decide then. Refuses: not-found
 * (no such receipt, or not of it), already-done.
 */
export function withdrawByReceipt(
  tx: Tx,
  { token, consentId }: { token: string; consentId: string },
  at: Moment,
): Result<{ withdrawn: number }> {
  const receipt = tx
    .select({ id: consentReceipts.id, userId: consentReceipts.userId })
    .from(consentReceipts)
    .where(eq(consentReceipts.tokenHash, hashSecret(token)))
    .get()
  if (!receipt) return refuse('not-found')
  const isMeant = consentId === '' ? undefined : eq(consents.id, consentId)
  const rows = findGiven(tx, and(eq(consents.receiptId, receipt.id), isGivenBy(receipt.userId), isMeant))
  return takeBack(tx, { rows, by: receipt.userId, how: 'mail_link' }, at)
}
