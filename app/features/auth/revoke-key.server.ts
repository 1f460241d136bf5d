import { eq } from 'drizzle-orm'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { apiTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Key } from './key-form.ts'

/** Ends a key: the program that uses it is refused from its next call on. Refuses: not-allowed, not-found, already-done. */
export function revokeKey(tx: Tx, person: Person, { tokenId }: Key, at: Moment): Result<{ tokenId: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const { userId } = person
  const token = tx.select().from(apiTokens).where(eq(apiTokens.id, tokenId)).get()
  if (!token) return refuse('not-found')
  if (token.revokedAt) return refuse('already-done', { message: 'This key is revoked already.' })
  tx.update(apiTokens).set({ revokedAt: at.now, revokedBy: userId }).where(eq(apiTokens.id, tokenId)).run()
  const texts = { token: token.name }
  recordEvent(tx, { kind: 'token-revoked', accountId: null, actorId: userId, tokenId, texts }, at)
  return ok({ tokenId })
}
