import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAcceptHandoff, mayWriteHandoffNote } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { ticksMissing, ticksOf } from '#app/domain/care/handoff.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { readDate, readDue } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { handoffs } from '#db/schema/care.ts'
import { contextVersions, milestones, stakeholders } from '#db/schema/plan.ts'
import { salesPromises } from '#db/schema/plan-words.ts'
import { statement } from '#db/statement.server.ts'

const giver = alias(users, 'giver')
const receiver = alias(users, 'receiver')
const accountId = sql.placeholder('accountId')

const handoffById = statement((db) =>
  db
    .select({ handoff: handoffs, from: giver.name, to: receiver.name })
    .from(handoffs)
    .innerJoin(giver, eq(giver.id, handoffs.fromUserId))
    .innerJoin(receiver, eq(receiver.id, handoffs.toUserId))
    .where(and(eq(handoffs.id, sql.placeholder('handoffId')), eq(handoffs.accountId, accountId)))
    .prepare(),
)

const newestContext = statement((db) =>
  db
    .select({
      headline: contextVersions.headline,
      challenge: contextVersions.challenge,
      success: contextVersions.success,
      confirmedBy: users.name,
    })
    .from(contextVersions)
    .leftJoin(users, eq(users.id, contextVersions.confirmedBy))
    .where(eq(contextVersions.accountId, accountId))
    .orderBy(desc(contextVersions.number))
    .limit(1)
    .prepare(),
)

const customersPeople = statement((db) =>
  db
    .select({
      id: stakeholders.id,
      name: stakeholders.name,
      title: stakeholders.title,
      controlsBudget: stakeholders.doesControlBudget,
      influencesRenewal: stakeholders.doesInfluenceRenewal,
    })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.accountId, accountId),
        eq(stakeholders.side, 'customer'),
        isNull(stakeholders.departedAt),
      ),
    )
    .orderBy(
      desc(stakeholders.doesControlBudget),
      desc(stakeholders.doesInfluenceRenewal),
      asc(sql`lower(${stakeholders.name})`),
    )
    .prepare(),
)

const openPromises = statement((db) =>
  db
    .select({ id: salesPromises.id, text: salesPromises.text, origin: salesPromises.origin })
    .from(salesPromises)
    .where(and(eq(salesPromises.accountId, accountId), isNull(salesPromises.settledAt)))
    .orderBy(asc(salesPromises.addedAt), asc(salesPromises.id))
    .prepare(),
)

const openSteps = statement((db) =>
  db
    .select({
      id: milestones.id,
      title: milestones.title,
      dueOn: milestones.dueOn,
      owner: stakeholders.name,
      visibility: milestones.visibility,
    })
    .from(milestones)
    .leftJoin(stakeholders, eq(stakeholders.id, milestones.ownerId))
    .where(and(eq(milestones.accountId, accountId), isNull(milestones.completedAt)))
    .orderBy(sql`${milestones.dueOn} is null`, asc(milestones.dueOn), asc(milestones.id))
    .limit(13)
    .prepare(),
)

type Wish = { actor: PlanActor; handoffId: string; timeZone: string; now: Date }

/**
 * A handing over with everything its receiver has to know, for the vendor's side only; undefined for foreign ids. Five
 * statements.
 */
export function handoffPage(db: Db, { actor, handoffId, timeZone, now }: Wish) {
  const on = { accountId: actor.accountId }
  const found = handoffById(db).get({ ...on, handoffId })
  if (!found) return undefined
  const { handoff, from, to } = found
  const today = todayIn(timeZone, now)
  const day = (at: Date) => readDate(todayIn(timeZone, at), { today })
  const isOpen = !handoff.acceptedAt && !handoff.cancelledAt
  const steps = openSteps(db).all(on)
  return {
    ...{ handoffId, from, to, stage: handoff.stage, stageTitle: stageFacts[handoff.stage].title },
    ...{
      note: handoff.note,
      openedOn: day(handoff.openedAt),
      isOpen,
      isAccepted: handoff.acceptedAt !== null,
    },
    settledText: settledText(handoff, { to, day }),
    ticks: ticksOf(handoff),
    missing: ticksMissing(handoff).length,
    context: newestContext(db).get(on) ?? null,
    people: customersPeople(db).all(on),
    promises: openPromises(db).all(on),
    steps: steps.slice(0, 12).map(({ dueOn, visibility, ...step }) => ({
      ...step,
      due: dueOn ? readDue(dueOn, today) : '',
      isInternal: visibility === 'internal',
    })),
    hasMoreSteps: steps.length > 12,
    mayWrite: isOpen && mayWriteHandoffNote(actor, handoff),
    mayAccept: isOpen && mayAcceptHandoff(actor, handoff),
  }
}

type Settled = { acceptedAt: Date | null; cancelledAt: Date | null }

function settledText(handoff: Settled, { to, day }: { to: string; day: (at: Date) => string }): string {
  if (handoff.acceptedAt) return `${to} took over on ${day(handoff.acceptedAt)}`
  return handoff.cancelledAt ? `Not needed any more since ${day(handoff.cancelledAt)}` : ''
}

export type HandoffDetails = NonNullable<ReturnType<typeof handoffPage>>
