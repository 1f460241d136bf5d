import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { apiTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { MakeKey } from './key-form.ts'

/** What a program sends: made from the server's secret and the row's id, stored nowhere. */
export function keyText(secret: string, tokenId: string): string {
  return `cairn_${deriveToken(secret, 'api-key', tokenId)}`
}

/**
 * Makes a key for a program that sends figures in this person's name. Only its hash is kept. Refuses: not-allowed.
 * Needs a recent sign-in, which the route asks for.
 */
export function makeKey(
  tx: Tx,
  person: Person,
  { name, secret }: MakeKey & { secret: string },
  at: Moment,
): Result<{ tokenId: string; userId: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const { userId } = person
  const tokenId = at.newId()
  const text = keyText(secret, tokenId)
  tx.insert(apiTokens)
    .values({
      id: tokenId,
      name,
      tokenHash: hashSecret(text),
      ending: text.slice(-4),
      createdAt: at.now,
      createdBy: userId,
    })
    .run()
  recordEvent(
    tx,
    { kind: 'token-made', accountId: null, actorId: userId, tokenId, texts: { token: name } },
    at,
  )
  return ok({ tokenId, userId })
}
