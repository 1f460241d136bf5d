import { and, desc, eq, gt, sql, sum } from 'drizzle-orm'
import { hashCode, hashSecret } from '#app/domain/auth/derive.ts'
import { wrongCodesADay, wrongCodesAtMost } from '#app/domain/auth/secrets.ts'
import type { Db } from '#db/client.server.ts'
import { signInTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findActiveUser, type User } from './find-user.server.ts'

export type SignInToken = typeof signInTokens.$inferSelect

/** The request for a mail whose link carries this token. */
export function findSignInToken(db: Db, token: string): SignInToken | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  return db
    .select()
    .from(signInTokens)
    .where(eq(signInTokens.tokenHash, hashSecret(token)))
    .get()
}

/** The newest requests of this browser that are still open, five at most. */
export function openTokensOf(db: Db, browserHash: string, now: Date): SignInToken[] {
  return db
    .select()
    .from(signInTokens)
    .where(and(eq(signInTokens.browserHash, browserHash), gt(signInTokens.expiresAt, now)))
    .orderBy(desc(signInTokens.requestedAt))
    .limit(5)
    .all()
    .filter((token) => isOpen(token, now))
}

/** Unused, and asked for within the last ten minutes. */
export function isOpen(token: SignInToken, now: Date): boolean {
  return !token.usedAt && token.expiresAt > now
}

/** True when the code belongs to this mail and its person has not been guessed at too often. */
export function fitsCode(db: Db, token: SignInToken, typed: { code: string; now: Date }): boolean {
  if (token.wrongCodes >= wrongCodesAtMost) return false
  if (token.codeHash !== hashCode(token.id, typed.code)) return false
  return wrongCodesToday(db, token.userId, typed.now) < wrongCodesADay
}

export function countWrongCode(tx: Tx, token: SignInToken): void {
  tx.update(signInTokens)
    .set({ wrongCodes: sql`${signInTokens.wrongCodes} + 1` })
    .where(eq(signInTokens.id, token.id))
    .run()
}

/** Uses a token up. Undefined when its person may no longer sign in. */
export function useToken(tx: Tx, token: SignInToken, now: Date): User | undefined {
  tx.update(signInTokens).set({ usedAt: now }).where(eq(signInTokens.id, token.id)).run()
  return findActiveUser(tx, token.userId)
}

function wrongCodesToday(db: Db, userId: string, now: Date): number {
  const since = new Date(now.getTime() - 86_400_000)
  const counted = db
    .select({ wrong: sum(signInTokens.wrongCodes) })
    .from(signInTokens)
    .where(and(eq(signInTokens.userId, userId), gt(signInTokens.requestedAt, since)))
    .get()
  return Number(counted?.wrong ?? 0)
}
