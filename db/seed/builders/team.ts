import { and, eq, isNull } from 'drizzle-orm'
import { handoffTicks } from '#app/domain/care/handoff.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import { acceptHandoff } from '#app/features/care/accept-handoff.server.ts'
import { editHandoff } from '#app/features/care/edit-handoff.server.ts'
import { nameStageOwner } from '#app/features/care/name-stage-owner.server.ts'
import { tickHandoff } from '#app/features/care/tick-handoff.server.ts'
import { applyTemplate } from '#app/features/plan/apply-template.server.ts'
import { handoffs } from '#db/schema/care.ts'
import { templates } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, personIdOf, type Tale, whoIs } from './people.ts'

/** Who of the vendor answers for which stage from a day on. */
export type OwnersPlan = { day: number; by: Key; owners: Partial<Record<Stage, Key>> }

/** Somebody names who answers; another one for the present stage takes it over by a handoff. */
export function tellOwners(tale: Tale, { day, by, owners }: OwnersPlan): void {
  on(tale.book, day, [
    '09:40',
    (tx, at) => {
      const named = stages.flatMap((stage) => {
        const key = owners[stage]
        return key === undefined ? [] : [[stage, whoIs(tale, key).userId]]
      })
      const input = { edit: { values: Object.fromEntries(named), was: {} } }
      must(nameStageOwner(tx, actorOf(tale, by), input, at))
    },
  ])
}

/** The handing over that waits: what its giver writes, and when its receiver accepts it. */
export type HandoffPlan = {
  note?: { day: number; by: Key; text: string }
  accepted?: { day: number; by: Key }
}

/** The giver writes a note for whoever takes over; the receiver ticks everything and accepts. */
export function tellHandoff(tale: Tale, { note, accepted }: HandoffPlan): void {
  if (note)
    on(tale.book, note.day, [
      '16:20',
      (tx, at) => {
        const input = { handoffId: waitingOn(tx, tale), edit: { values: { note: note.text }, was: {} } }
        must(editHandoff(tx, actorOf(tale, note.by), input, at))
      },
    ])
  if (accepted)
    on(tale.book, accepted.day, [
      '11:10',
      (tx, at) => {
        const handoffId = waitingOn(tx, tale)
        const actor = actorOf(tale, accepted.by)
        for (const tick of handoffTicks) must(tickHandoff(tx, actor, { handoffId, tick, isDone: 'yes' }, at))
        must(acceptHandoff(tx, actor, { handoffId }, at))
      },
    ])
}

/** A template that Cairn ships, by its key, laid out on the account. */
export type TemplatePlan = { day: number; by: Key; template: string; vendor?: Key; customer?: Key }

/** Somebody begins the plan from a template, for the people they name. */
export function tellTemplate(tale: Tale, plan: TemplatePlan): void {
  const { day, by, template, vendor, customer } = plan
  on(tale.book, day, [
    '09:15',
    (tx, at) => {
      const found = tx.select().from(templates).where(eq(templates.shippedAs, template)).get()
      if (!found) throw new Error(`Cairn ships no template called ${template}`)
      const vendorOwnerId = personIdOf(tx, tale, vendor)
      const customerOwnerId = personIdOf(tx, tale, customer)
      const input = { templateId: found.id, vendorOwnerId, customerOwnerId }
      must(applyTemplate(tx, actorOf(tale, by), input, at))
    },
  ])
}

function waitingOn(tx: Tx, { accountId, name }: Tale): string {
  const waiting = and(isNull(handoffs.acceptedAt), isNull(handoffs.cancelledAt))
  const found = tx
    .select({ id: handoffs.id })
    .from(handoffs)
    .where(and(eq(handoffs.accountId, accountId), waiting))
    .get()
  if (!found) throw new Error(`Nothing is being handed over in the story of ${name}`)
  return found.id
}
