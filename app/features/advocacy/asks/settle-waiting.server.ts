import { eq } from 'drizzle-orm'
import { askOpenDays } from '#app/domain/advocacy/ask-state.ts'
import { readinessOf } from '#app/domain/advocacy/readiness.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { gatherReadiness } from './gather-readiness.server.ts'

const dayInMs = 86_400_000

/** Days after which an unanswered ask is brought to mind, once. */
const reminderDays = 14

const waiting = `sent_at is not null and answered_at is null and withdrawn_at is null and expired_at is null`

const dueAsks = statement((db) =>
  db.$client.prepare<{ remind: number; expire: number }, { askId: string }>(`
    select id as askId from asks
    where ${waiting} and sent_at <= @remind and (sent_at <= @expire or reminded_at is null)
    order by sent_at`),
)

/** Asks that wait for so long that a reminder or their end is due. */
export function findWaiting(db: Db, now: Date): string[] {
  const ago = (days: number) => now.getTime() - days * dayInMs
  return dueAsks(db)
    .all({ remind: ago(reminderDays), expire: ago(askOpenDays) })
    .map(({ askId }) => askId)
}

/**
 * Closes an ask that has waited 30 days, or reminds of one that has waited 14: once, and only while every rule but those
 * about the question itself would let it be asked. Says what it did.
 */
export function settleWaiting(tx: Tx, askId: string, at: Moment): 'expired' | 'reminded' | null {
  const found = tx
    .select({ ask: asks, sender: users.name })
    .from(asks)
    .innerJoin(users, eq(users.id, asks.sentBy))
    .where(eq(asks.id, askId))
    .get()
  if (!found?.ask.sentAt || found.ask.answeredAt || found.ask.withdrawnAt || found.ask.expiredAt) return null
  const waited = at.now.getTime() - found.ask.sentAt.getTime()
  if (waited >= askOpenDays * dayInMs) return expire(tx, found.ask, at)
  if (waited < reminderDays * dayInMs || found.ask.remindedAt) return null
  return remind(tx, found, at)
}

type Ask = typeof asks.$inferSelect

function expire(tx: Tx, { id: askId, accountId, userId, type, version }: Ask, at: Moment): 'expired' {
  tx.update(asks)
    .set({ expiredAt: at.now, version: version + 1 })
    .where(eq(asks.id, askId))
    .run()
  const person = tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()
  const texts = { person: person?.name ?? '' }
  recordEvent(tx, { kind: 'ask-expired', accountId, actorId: null, askId, userId, type, texts }, at)
  return 'expired'
}

function remind(tx: Tx, { ask, sender }: { ask: Ask; sender: string }, at: Moment): 'reminded' | null {
  const { id: askId, accountId, userId, type, subject, message, sentAt } = ask
  const [person] = gatherReadiness(tx, { accountId, userId, now: at.now }) ?? []
  if (!person || !sentAt || !isStillWelcome(person.evidence, type)) return null
  tx.update(asks).set({ remindedAt: at.now }).where(eq(asks.id, askId)).run()
  const { account, timeZone } = person.evidence
  const facts = {
    ...{ askId, account: account.name, type, subject, message, sender },
    askedOn: todayIn(timeZone, sentAt),
  }
  enqueueEmail(tx, { kind: 'advocacy-ask-reminder', facts, to: person.email, accountId }, at)
  return 'reminded'
}

/** Its own points are spent and it is the question that waits: those rules say nothing about a reminder. */
function isStillWelcome(...[evidence, type]: Parameters<typeof readinessOf>): boolean {
  return readinessOf(evidence, type)
    .filter(({ key }) => !['no_question_open', 'person_budget', 'account_budget'].includes(key))
    .every(({ state }) => state !== 'open')
}
