import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySetGateMarks } from '#app/domain/access/plan-policy.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import {
  acceptanceWaitsFor,
  acceptedFields,
  dueOnProblem,
  type MilestoneField,
} from '#app/domain/plan/milestone.ts'
import { type Refusal, refuse, refuseFields } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Milestone } from './find-milestone.server.ts'

type No = { ok: false; refusal: Refusal } | null

/** Refuses, at the field, a day before the plan was opened, or one too far ahead. */
export function refuseDueOn(tx: Tx, actor: PlanActor, dueOn: CalendarDate, at: Moment): No {
  const account = tx
    .select({ createdAt: accounts.createdAt, timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId))
    .get()
  if (!account) return refuse('not-found')
  const { createdAt, timeZone } = account
  const days = { beganOn: todayIn(timeZone, createdAt), today: todayIn(timeZone, at.now) }
  const problem = dueOnProblem(dueOn, days)
  return problem ? refuseFields({ dueOn: problem }) : null
}

const markSentence = 'An approver or the vendor decides what has to be done before the plan moves on.'

/**
 * Refuses (`not-allowed`) fields that decide when the account moves on to those who may not set them: the marks
 * themselves, and, of a marked step, its stage and whether it is accepted.
 */
export function refuseMarks(
  actor: PlanActor,
  fields: readonly MilestoneField[],
  was: { isRequired: boolean; isFirstValue: boolean },
): No {
  if (maySetGateMarks(actor)) return null
  const isMarked = was.isRequired || was.isFirstValue
  const guarded: MilestoneField[] = isMarked
    ? ['isRequired', 'isFirstValue', 'stage', 'needsAcceptance']
    : ['isRequired', 'isFirstValue']
  const wanted = fields.find((field) => guarded.includes(field))
  return wanted ? refuse('not-allowed', { message: markSentence, fields: { [wanted]: markSentence } }) : null
}

const acceptedSentence =
  'The other side has accepted this step as it stands. Reopen it to change what it says'
const askedSentence = 'The other side is asked to accept this step. Only they can say that it is not needed'

type Change = {
  milestone: Milestone
  /** The step as it would be. */
  next: Milestone
  fields: readonly MilestoneField[]
  /** Another file of evidence came along. */
  hasFile: boolean
}

/** Refuses to change what the other side has accepted, and to take back, on one's own side, that they are asked. */
export function refuseAccepted(actor: PlanActor, { milestone, next, fields, hasFile }: Change): No {
  const touched = fields.find((field) => acceptedFields.includes(field)) ?? (hasFile ? 'file' : undefined)
  if (milestone.acceptedAt && touched) return refuseFields({ [touched]: acceptedSentence })
  const waitsFor = acceptanceWaitsFor(milestone)
  if (!waitsFor || waitsFor === actor.side || acceptanceWaitsFor(next)) return null
  return refuseFields({
    [fields.includes('needsAcceptance') ? 'needsAcceptance' : 'isFirstValue']: askedSentence,
  })
}
