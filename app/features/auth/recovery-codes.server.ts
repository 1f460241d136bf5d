import { and, count, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { deriveRecoveryCodes, hashRecoveryCode } from '#app/domain/auth/recovery-codes.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { recoveryCodes } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { enterAppCode } from './enter-second-factor.server.ts'

/** Gives a person ten new codes in place of the old ones; only hashes are stored. Returns the set's id. */
export function replaceRecoveryCodes(tx: Tx, owner: { userId: string; secret: string }, at: Moment): string {
  const setId = at.newId()
  tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, owner.userId)).run()
  for (const code of deriveRecoveryCodes(owner.secret, { userId: owner.userId, setId })) {
    tx.insert(recoveryCodes)
      .values({ userId: owner.userId, codeHash: hashRecoveryCode(code) })
      .run()
  }
  return setId
}

/**
 * A staff member asks for new recovery codes and shows with a fresh code of their app that it is them. Answers with the
 * set's id; refuses `not-allowed` for customers and a field sentence for a wrong code.
 */
export function renewRecoveryCodes(
  tx: Tx,
  person: Person,
  typed: { code: string; secret: string },
  at: Moment,
): Result<string> {
  if (person.kind !== 'staff') return refuse('not-allowed')
  const entered = enterAppCode(tx, { userId: person.userId, code: typed.code }, at)
  if (!entered.ok) return entered
  return ok(replaceRecoveryCodes(tx, { userId: person.userId, secret: typed.secret }, at))
}

/** How many of a person's codes are left. */
export function countRecoveryCodes(db: Db, userId: string): number {
  const left = db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
    .get()
  return left?.left ?? 0
}

/**
 * The codes of a set, for the page that shows them, as long as it is the person's present set and none was used;
 * null otherwise.
 */
export function showRecoveryCodes(
  db: Db,
  owner: { userId: string; secret: string },
  setId: string,
): string[] | null {
  const codes = deriveRecoveryCodes(owner.secret, { userId: owner.userId, setId })
  const stored = db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, owner.userId)).all()
  const open = new Set(stored.filter((code) => !code.usedAt).map((code) => code.codeHash))
  return codes.every((code) => open.has(hashRecoveryCode(code))) ? codes : null
}
