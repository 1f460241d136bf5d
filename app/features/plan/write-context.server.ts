import { desc, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type ContextField, contextFields } from '#app/domain/plan/context.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { contextVersions } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { WriteContext } from './context-form.ts'

type Version = typeof contextVersions.$inferSelect
const nothing = { headline: '', challenge: '', success: '' }

/**
 * Writes the account's context as a new version and returns its number; the confirmation of the version before does not
 * carry over. An edit that changes nothing makes no version. Fields changed by two people are refused with both texts
 * (`changed-meanwhile`), an empty context is `invalid`.
 */
export function writeContext(
  tx: Tx,
  actor: PlanActor,
  { edit }: WriteContext,
  at: Moment,
): Result<{ number: number }> {
  return saveContext(tx, actor, { edit, writers: [] }, at)
}

/** The same for what several people wrote at once: `writers` are their names, and the history says them. */
export function saveContext(
  tx: Tx,
  actor: PlanActor,
  { edit, writers }: WriteContext & { writers: readonly string[] },
  at: Moment,
): Result<{ number: number }> {
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const versions = tx
    .select()
    .from(contextVersions)
    .where(eq(contextVersions.accountId, accountId))
    .orderBy(desc(contextVersions.number))
    .limit(50)
    .all()
  const newest = versions[0]
  const { headline, challenge, success } = newest ?? nothing
  const { changes, clashes } = planEdit({ headline, challenge, success }, edit)
  const clash = clashes[0]
  if (clash) {
    const { writtenBy, writtenAt } = lastWriterOf(versions, clash.field)
    return refuseClash(tx, { clashes, editedBy: writtenBy, editedAt: writtenAt })
  }
  const fields = contextFields.filter((field) => changes[field] !== undefined)
  const text = { headline, challenge, success, ...changes }
  if (!text.headline && !text.challenge && !text.success)
    return refuseFields({ challenge: 'Write a sentence about the challenge, in the customer’s own words' })
  if (fields.length === 0) return ok({ number: newest?.number ?? 0 })
  const contextId = at.newId()
  const number = (newest?.number ?? 0) + 1
  tx.insert(contextVersions)
    .values({ id: contextId, accountId, number, ...text, writtenBy: userId, writtenAt: at.now })
    .run()
  const happened = { kind: 'context-written' as const, accountId, actorId: userId, contextId, number }
  const together = writers.length > 1 ? { writers: writers.join(', ') } : {}
  recordEvent(tx, { ...happened, texts: { fields: fields.join(', '), ...together } }, at)
  return ok({ number })
}

/** The version in which this field got the text it has now: its writer is the one the late writer met. */
function lastWriterOf(newestFirst: Version[], field: ContextField) {
  const now = newestFirst[0]?.[field]
  const differs = newestFirst.findIndex((version) => version[field] !== now)
  const writer = differs === -1 ? newestFirst.at(-1) : newestFirst[differs - 1]
  return { writtenBy: writer?.writtenBy ?? null, writtenAt: writer?.writtenAt ?? null }
}
