import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { refusedAddresses } from '#db/schema/activity-notices.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

type Refused = { email: string; code: string; now: Date }

/** Notes that a mail server said for good that it takes nothing for an address; `code` is its answer: "550 5.1.1". */
export function noteRefusedAddress(tx: Tx, { email, code, now }: Refused): void {
  tx.insert(refusedAddresses)
    .values({ email: email.toLowerCase(), code, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: refusedAddresses.email,
      set: { code, lastAt: now, times: sql`${refusedAddresses.times} + 1` },
    })
    .run()
}

/** A mail was taken for the address: whatever was said of it before is over. */
export function clearRefusedAddress(tx: Tx, email: string): void {
  tx.delete(refusedAddresses).where(eq(refusedAddresses.email, email.toLowerCase())).run()
}

const newestRefused = statement((db) =>
  db.select().from(refusedAddresses).orderBy(desc(refusedAddresses.lastAt)).limit(200).prepare(),
)

/** Addresses that take no mail now, the latest first, two hundred at most. One statement. */
export function listRefusedAddresses(db: Db) {
  return newestRefused(db).all()
}
