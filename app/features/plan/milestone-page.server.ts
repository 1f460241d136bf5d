import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayComment, mayCommentInternally, mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { milestoneStateOf } from '#app/domain/plan/milestone.ts'
import { readDue } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { commentsAbout } from './comments-queries.server.ts'
import { goalsToChoose } from './goals-queries.server.ts'
import { type MilestoneRow, milestoneDetails, milestonesByStage } from './milestones-queries.server.ts'
import { ownersToChoose } from './owners-queries.server.ts'
import { type Reading, readCalendarDay, readComments, readDay } from './read-details.ts'

/** Every step by stage, with what the form to add one needs. Three statements. */
export function milestonesPage(db: Db, { actor, reading }: { actor: PlanActor; reading: Reading }) {
  const stages = milestonesByStage(db, actor).map(({ stage, milestones }) => ({
    stage,
    title: stageFacts[stage].title,
    milestones: milestones.map((row) => readMilestone(row, reading)),
  }))
  return { stages, ...choices(db, actor), mayEdit: mayEditPlan(actor), isVendor: actor.side === 'vendor' }
}

type Wish = { actor: PlanActor; milestoneId: string; reading: Reading }

/** One step with its comments; undefined for foreign ids and what the actor may not see. Four statements. */
export function milestonePage(db: Db, { actor, milestoneId, reading }: Wish) {
  const row = milestoneDetails(db, actor, milestoneId)
  if (!row) return undefined
  return {
    milestone: readMilestone(row, reading),
    ...choices(db, actor),
    comments: readComments(
      commentsAbout(db, actor, { subject: 'milestone', subjectId: milestoneId }),
      reading,
    ),
    isVendor: actor.side === 'vendor',
    may: {
      edit: mayEditPlan(actor),
      comment: mayComment(actor),
      commentInternally: mayCommentInternally(actor),
    },
  }
}

function choices(db: Db, { accountId }: PlanActor) {
  const { customer, vendor } = ownersToChoose(db, accountId)
  return { owners: [...customer, ...vendor], goals: goalsToChoose(db, accountId) }
}

/** A step as the pages show it: what is late says by how much, what is done by whom and when. */
export function readMilestone(row: MilestoneRow, reading: Reading) {
  const { id, title, stage, dueOn, visibility, ownerId, owner, goalId, goal } = row
  const today = todayIn(reading.timeZone, reading.now)
  return {
    ...{ id, title, stage, dueOn, visibility, ownerId, owner, goalId, goal },
    hasOwnerDeparted: row.ownerDepartedAt !== null,
    state: milestoneStateOf(row, today),
    dueText: dueOn ? readDue(dueOn, today) : '',
    dueDateText: readCalendarDay(dueOn, reading),
    doneText: row.completedAt
      ? `Done ${readDay(row.completedAt, reading)}${row.completedBy ? ` by ${row.completedBy}` : ''}`
      : '',
  }
}

export type ShownMilestone = ReturnType<typeof readMilestone>
