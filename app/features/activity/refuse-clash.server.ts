import { eq } from 'drizzle-orm'
import { refuse } from '#app/domain/refusal.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'

type Clash = { field: string; theirs: string; yours: string }
type Options = {
  clashes: readonly Clash[]
  /** Who saved the record last, and when. */
  editedBy: string | null
  editedAt: Date | null
  /** A text of a field as people read it, where it is an id or a word of the code. */
  read?: (field: string, text: string) => string | undefined
}

/** Both texts of each field, with who wrote the other one: the late writer chooses, and nothing is lost. */
export function refuseClash(tx: Tx, { clashes, editedBy, editedAt, read }: Options) {
  const by = nameOf(tx, editedBy) ?? 'Somebody else'
  const at = editedAt?.toISOString() ?? ''
  return refuse('changed-meanwhile', {
    clashes: clashes.map((clash) => {
      const theirs = read?.(clash.field, clash.theirs)
      const yours = read?.(clash.field, clash.yours)
      const isRead = theirs !== undefined && yours !== undefined
      return { ...clash, by, at, ...(isRead ? { reads: { theirs, yours } } : {}) }
    }),
  })
}

function nameOf(tx: Tx, userId: string | null): string | undefined {
  if (!userId) return undefined
  return tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name
}
