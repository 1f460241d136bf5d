import { eq } from 'drizzle-orm'
import type { FieldClash } from '#app/domain/refusal.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'

type Edited = { editedBy: string | null; editedAt: Date | null }

/** Both texts of each field in question, with who saved the other one and when. */
export function clashesBy(tx: Tx, record: Edited, clashes: Omit<FieldClash, 'by' | 'at'>[]): FieldClash[] {
  const editor = record.editedBy
    ? tx.select({ name: users.name }).from(users).where(eq(users.id, record.editedBy)).get()
    : undefined
  const by = editor?.name ?? 'Somebody'
  return clashes.map((clash) => ({ ...clash, by, at: record.editedAt?.toISOString() ?? '' }))
}
