import { and, eq, gt } from 'drizzle-orm'
import { deriveCode, deriveToken, hashCode, hashSecret } from '#app/domain/auth/derive.ts'
import { signInLinkLasts } from '#app/domain/auth/secrets.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { signInTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findActiveUser, findUserByEmail, type User } from './find-user.server.ts'
import { findSignInToken } from './sign-in-token.server.ts'

/** Pressing twice within this time sends one mail. Milliseconds. */
const doublePress = 10_000

type Asking = { browserHash: string; secret: string }

/**
 * A browser asks for a sign-in mail to an address. Only customers get one; for everybody else (nobody, staff, people
 * who left) nothing happens, and the answer is the same. `goTo` is a path of ours, kept for after the sign-in.
 */
export function askForSignIn(
  tx: Tx,
  input: Asking & { email: string; goTo: string },
  at: Moment,
): Result<null> {
  const user = findUserByEmail(tx, input.email)
  if (user && user.kind === 'customer' && !user.deactivatedAt) sendSignInMail(tx, user, input, at)
  return ok(null)
}

/**
 * The holder of a link, opened in another browser or run out, asks for one that works in this browser. Refuses
 * `not-found` for a token we never made and `gone` when its person may no longer sign in. Answers with the address.
 */
export function askForFreshLink(tx: Tx, input: Asking & { token: string }, at: Moment): Result<string> {
  const token = findSignInToken(tx, input.token)
  if (!token) return refuse('not-found')
  const user = findActiveUser(tx, token.userId)
  if (!user) return refuse('gone')
  sendSignInMail(tx, user, { ...input, goTo: token.goTo }, at)
  return ok(user.email)
}

function sendSignInMail(tx: Tx, user: User, input: Asking & { goTo: string }, at: Moment): void {
  const { browserHash, secret, goTo } = input
  if (wasJustAsked(tx, user, browserHash, at)) return
  const id = at.newId()
  tx.insert(signInTokens)
    .values({
      id,
      userId: user.id,
      tokenHash: hashSecret(deriveToken(secret, 'sign-in', id)),
      codeHash: hashCode(id, deriveCode(secret, id)),
      browserHash,
      goTo,
      requestedAt: at.now,
      expiresAt: new Date(at.now.getTime() + signInLinkLasts),
    })
    .run()
  enqueueEmail(
    tx,
    { kind: 'auth-sign-in', facts: { signInTokenId: id }, to: user.email, accountId: null },
    at,
  )
}

function wasJustAsked(tx: Tx, user: User, browserHash: string, at: Moment): boolean {
  const recent = tx
    .select({ usedAt: signInTokens.usedAt, userId: signInTokens.userId })
    .from(signInTokens)
    .where(
      and(
        eq(signInTokens.browserHash, browserHash),
        gt(signInTokens.requestedAt, new Date(at.now.getTime() - doublePress)),
      ),
    )
    .all()
  return recent.some((token) => token.userId === user.id && !token.usedAt)
}
