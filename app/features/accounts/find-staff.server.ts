import { and, count, eq, isNull } from 'drizzle-orm'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'

/** Somebody of the vendor's people who may sign in. */
export function findStaff(tx: Tx, userId: string) {
  return tx
    .select()
    .from(users)
    .where(and(eq(users.id, userId), eq(users.kind, 'staff'), isNull(users.deactivatedAt)))
    .get()
}

/** True when nobody else could open the settings any more. */
export function isLastAdmin(tx: Tx, { staffRole }: { staffRole: string | null }): boolean {
  if (staffRole !== 'admin') return false
  const admins = tx
    .select({ number: count() })
    .from(users)
    .where(and(eq(users.kind, 'staff'), eq(users.staffRole, 'admin'), isNull(users.deactivatedAt)))
    .get()
  return (admins?.number ?? 0) < 2
}
