import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import type { AskType } from '#app/domain/advocacy/ask.ts'
import { askWeights } from '#app/domain/advocacy/budget.ts'
import { isReady, readinessOf } from '#app/domain/advocacy/readiness.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type Ask, findDraft } from './find-ask.server.ts'
import { type Askable, gatherReadiness } from './gather-readiness.server.ts'

type NewAsk = {
  /** The person who is asked: a member of the actor's account. */
  userId: string
  type: AskType
  subject: string
  message: string
  /** The story or the event it is about, where that exists already. */
  storyId?: string
  eventId?: string
  /** True when a mail of the caller's own carries the question, so that none is sent here. */
  isCarried?: boolean
}

/**
 * Asks a person for something. This and `sendDraft` are the only ways an ask is ever sent: it spends its points, is
 * mailed, and waits 30 days. Refuses: not-allowed (a customer; or a rule of readiness that is open, with the reasons),
 * not-found (not a member).
 */
export function sendAsk(tx: Tx, actor: PlanActor, input: NewAsk, at: Moment): Result<{ askId: string }> {
  const ready = findReady(tx, actor, input, at)
  if (!ready.ok) return ready
  const { userId, type, subject, message, storyId = null, eventId = null, isCarried = false } = input
  const ask = tx
    .insert(asks)
    .values({
      ...{ id: at.newId(), accountId: actor.accountId, userId, type, subject, message, storyId, eventId },
      ...{ weight: askWeights[type], createdAt: at.now, createdBy: actor.userId },
      ...{ sentAt: at.now, sentBy: actor.userId },
    })
    .returning()
    .get()
  tellSent(tx, { ask, actor, person: ready.value, isCarried }, at)
  return ok({ askId: ask.id })
}

/** Sends what was written and looked at before. Refuses as `sendAsk` does, and not-found for what is no draft. */
export function sendDraft(
  tx: Tx,
  actor: PlanActor,
  input: { askId: string },
  at: Moment,
): Result<{ askId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const draft = findDraft(tx, { accountId: actor.accountId, askId: input.askId })
  if (!draft) return refuse('not-found')
  const ready = findReady(tx, actor, draft, at)
  if (!ready.ok) return ready
  const ask = tx
    .update(asks)
    .set({ sentAt: at.now, sentBy: actor.userId, weight: askWeights[draft.type], version: draft.version + 1 })
    .where(eq(asks.id, draft.id))
    .returning()
    .get()
  tellSent(tx, { ask, actor, person: ready.value, isCarried: false }, at)
  return ok({ askId: ask.id })
}

/** The person, if every rule lets them be asked for this now. */
function findReady(
  tx: Tx,
  actor: PlanActor,
  { userId, type }: Pick<Ask, 'userId' | 'type'>,
  { now }: Moment,
): Result<Askable> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const [person] = gatherReadiness(tx, { accountId: actor.accountId, userId, now }) ?? []
  if (!person) return refuse('not-found')
  const rules = readinessOf(person.evidence, type)
  if (isReady(rules)) return ok(person)
  const reasons = rules.filter(({ state }) => state === 'open').map(({ staff }) => staff)
  return refuse('not-allowed', { message: `This cannot be asked now. ${reasons.join('. ')}.` })
}

type Sent = { ask: Ask; actor: PlanActor; person: Askable; isCarried: boolean }

function tellSent(tx: Tx, { ask, actor, person, isCarried }: Sent, at: Moment): void {
  const { id: askId, accountId, userId, type, subject, message } = ask
  const { account, person: asked } = person.evidence
  const facts = { askId, account: account.name, type, subject, message, sender: actor.name }
  if (!isCarried) enqueueEmail(tx, { kind: 'advocacy-ask', facts, to: person.email, accountId }, at)
  const texts = { person: asked.name }
  recordEvent(tx, { kind: 'ask-sent', accountId, actorId: actor.userId, askId, userId, type, texts }, at)
}
