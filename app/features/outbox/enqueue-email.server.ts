import type { Moment } from '#app/domain/moment.ts'
import { outbox } from '#db/schema/activity.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Mail } from '#emails/catalogue.ts'

type Address = {
  to: string
  accountId: string | null /** When it goes; at once unless said. */
  dueAt?: Date
}

/** Writes a mail into the outbox, in the transaction of what it tells about. Sent by the delivery job; never lost. */
export function enqueueEmail(tx: Tx, mail: Mail & Address, at: Moment): string {
  const id = at.newId()
  const { kind, facts, to, accountId, dueAt = at.now } = mail
  tx.insert(outbox).values({ id, kind, to, accountId, facts, createdAt: at.now, dueAt }).run()
  return id
}
