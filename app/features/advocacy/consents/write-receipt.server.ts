import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { ConsentWay } from '#app/domain/advocacy/consent.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consentReceipts } from '#db/schema/advocacy-consents.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ReceiptKey } from './receipt-key.server.ts'

type Giving = { title: string; words: string; receipt: ReceiptKey; how?: ConsentWay | undefined }

/** Keeps the exact words of one act of giving, and sends them to who gave, with the link that takes it back. */
export function writeReceipt(tx: Tx, actor: PlanActor, giving: Giving, at: Moment): void {
  const { accountId, userId } = actor
  const { words, receipt, how = 'page', title } = giving
  const giver = tx
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, userId))
    .get()
  const place = tx
    .select({ account: accounts.name, accountSlug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  if (!giver || !place) throw new Error('an actor without their account')
  const { receiptId, tokenHash } = receipt
  const wordsHash = createHash('sha256').update(words).digest('hex')
  tx.insert(consentReceipts)
    .values({ id: receiptId, accountId, userId, ...giver, words, wordsHash, at: at.now, how, tokenHash })
    .run()
  const facts = { ...place, receiptId, title, words, wordsHash }
  enqueueEmail(tx, { kind: 'advocacy-consent-receipt', facts, to: giver.email, accountId }, at)
}
