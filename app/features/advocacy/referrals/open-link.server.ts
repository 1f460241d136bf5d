import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { referralLinks } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'

/** Letters and digits that are hard to mistake for others; 32 of them, so that each byte chooses evenly. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A member gets their own link; a closed one stays closed, and the new one is another. Refuses: not-allowed, already-done. */
export function openLink(tx: Tx, actor: PlanActor, _input: object, at: Moment): Result<{ code: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  if (openLinkOf(tx, { accountId, userId }))
    return refuse('already-done', { message: 'You have a link already.' })
  const code = newCode()
  tx.insert(referralLinks).values({ id: at.newId(), accountId, userId, code, createdAt: at.now }).run()
  return ok({ code })
}

/** The link that works for a person on an account, or null. */
export function openLinkOf(
  db: Pick<Tx, 'select'>,
  { accountId, userId }: { accountId: string; userId: string },
) {
  const isTheirs = and(
    eq(referralLinks.accountId, accountId),
    eq(referralLinks.userId, userId),
    isNull(referralLinks.closedAt),
  )
  return db.select().from(referralLinks).where(isTheirs).get() ?? null
}

/** Ten of 32 signs, 50 bits: short enough to read out, and nobody guesses one that works within the limits. */
function newCode(): string {
  return Array.from(randomBytes(10), (byte) => alphabet[byte % alphabet.length]).join('')
}
