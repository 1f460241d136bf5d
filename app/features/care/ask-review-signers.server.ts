import { eq } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Happened, reactTo } from '#app/features/activity/reactions.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findCustomerSigners, findTeam } from './find-signers.server.ts'
import { findPathAccount } from './path-account.server.ts'

/** Whoever may sign for their side is asked when a review was held; who noted it is on its page already. */
export function registerReviewSigners(): void {
  reactTo({ name: 'care: ask who signs a held review', kinds: ['review-held'], react: askSigners })
}

function askSigners(tx: Tx, held: Extract<Happened, { kind: 'review-held' }>, at: Moment): void {
  const { accountId, actorId, reviewId, heldOn, texts } = held
  if (accountId === null || actorId === null) return
  const account = findPathAccount(tx, accountId)
  const person = tx.select({ name: users.name }).from(users).where(eq(users.id, actorId)).get()?.name ?? ''
  const place = { account: account.name, accountSlug: account.slug }
  const facts = { ...place, reviewId, review: texts.review, heldOn, person }
  const today = todayIn(account.timeZone, at.now)
  const sides = [
    { side: 'customer' as const, readers: findCustomerSigners(tx, { accountId, today }) },
    { side: 'vendor' as const, readers: findTeam(tx, accountId) },
  ]
  for (const { side, readers } of sides)
    for (const { userId, email: to } of readers)
      if (userId !== actorId)
        enqueueEmail(tx, { kind: 'reviews-to-sign', facts: { ...facts, side }, to, accountId }, at)
}
