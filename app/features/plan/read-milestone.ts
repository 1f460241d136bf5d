import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAcceptStep, mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { acceptanceWaitsFor, milestoneStateOf } from '#app/domain/plan/milestone.ts'
import { readDue } from '#app/domain/reading.ts'
import type { MilestoneRow } from './milestones-queries.server.ts'
import { type Reading, readCalendarDay, readDay } from './read-details.ts'

export type ReadBy = { actor: PlanActor; reading: Reading }

/** A step as the pages show it. `waitsFor`: titles of what has to be done before and is not. */
export function readMilestone(row: MilestoneRow, waitsFor: readonly string[], { actor, reading }: ReadBy) {
  const { id, title, stage, dueOn, visibility, ownerId, owner, goalId, goal } = row
  const { isRequired, isFirstValue, needsAcceptance, version } = row
  const today = todayIn(reading.timeZone, reading.now)
  const askedSide = acceptanceWaitsFor(row)
  return {
    ...{ id, title, stage, dueOn, visibility, ownerId, owner, goalId, goal },
    ...{ isRequired, isFirstValue, needsAcceptance, version },
    hasOwnerDeparted: row.ownerDepartedAt !== null,
    isMine: row.ownerUserId !== null && row.ownerUserId === actor.userId,
    state: milestoneStateOf(row, today),
    waitsFor,
    dueText: dueOn ? readDue(dueOn, today) : '',
    dueDateText: readCalendarDay(dueOn, reading),
    doneText: row.completedAt ? by('Done', row.completedAt, row.completedBy) : '',
    acceptedText: row.acceptedAt ? by('Accepted', row.acceptedAt, row.acceptedBy) : '',
    /** The side that is asked to accept it, and whether that is this very reader. */
    askedSide,
    mayAccept: askedSide !== null && mayEditPlan(actor) && mayAcceptStep(actor, row),
  }

  function by(what: string, when: Date, who: string | null): string {
    return `${what} ${readDay(when, reading)}${who ? ` by ${who}` : ''}`
  }
}

export type ShownMilestone = ReturnType<typeof readMilestone>
