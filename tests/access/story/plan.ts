import type { Db } from '#db/client.server.ts'
import { stakeholderNotes } from '#db/schema/plan.ts'
import { makeComment } from '#tests/factories/comments.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import {
  makeContext,
  makeDraft,
  makeGoal,
  makeMeasurement,
  makeMilestone,
  makeOutcome,
  makeUsageSeries,
} from '#tests/factories/plan.ts'
import { internalWord } from '../who.ts'
import type { People } from './people.ts'
import { type Account, at } from './told.ts'

/** Goals, context, steps, figures, and what only the vendor sees on them. */
export function makePlan(db: Db, account: Account, people: People) {
  const { csm, owner, approver } = people
  const { agreed, ...goals } = makeGoals(db, account, people)
  const outcome = makeOutcome(db, agreed)
  const authors = { csm: csm.user.id, owner: owner.user.id, approver: approver.user.id }
  return {
    agreed,
    goalId: agreed.id,
    ...goals,
    outcomeId: outcome.id,
    openTermsId: makeOutcome(db, agreed, { openTerms: true, position: 1, name: 'Corrections' }).id,
    contextId: makeContext(db, account, { writtenBy: csm.user.id }).id,
    ...makeFigures(db, outcome, authors),
    ...makeUsage(db, account.id, csm.user.id),
    draftId: makeDraft(db, outcome, { content: '2026-05-01\t4', createdBy: csm.user.id }).id,
    ...makeSteps(db, account, { goalId: agreed.id, by: csm.user.id }),
    ...makeInternal(db, account, {
      ...{ goalId: agreed.id, authorId: csm.user.id },
      readerId: people.viewer.user.id,
    }),
  }
}

/** A usage series, and points of one that wait to be taken in. */
function makeUsage(db: Db, accountId: string, createdBy: string) {
  const draft = { content: 'Logins\t2026-05-01\t4', createdBy }
  return {
    seriesId: makeUsageSeries(db, { accountId, name: 'Reports run', points: { '2026-05-01': '4' } }).id,
    usageDraftId: makeDraft(db, { id: null, accountId }, draft).id,
  }
}

/** A goal in each of its states; the one that the vendor proposed waits for the customer, and the other way round. */
function makeGoals(db: Db, account: Account, { csm, owner, contributor }: People) {
  const open = { agreedAt: null, agreedBy: null }
  const byVendor = { ...open, proposedBy: csm.user.id, proposedSide: 'vendor' as const }
  const byCustomer = { ...open, proposedBy: contributor.user.id, proposedSide: 'customer' as const }
  const customerOwnerId = owner.stakeholder.id
  const closed = { closedAt: at.now, closedBy: csm.user.id, closure: 'missed' as const }
  return {
    agreed: makeGoal(db, account, { customerOwnerId, vendorOwnerId: csm.stakeholder.id }),
    offeredGoalId: makeGoal(db, account, { ...byVendor, customerOwnerId, title: 'Offered by the vendor' }).id,
    wishedGoalId: makeGoal(db, account, { ...byCustomer, title: 'Wished by the customer' }).id,
    draftGoalId: makeGoal(db, account, {
      ...open,
      proposedAt: null,
      proposedSide: null,
      title: 'Still a draft',
    }).id,
    closedGoalId: makeGoal(db, account, { ...closed, title: 'Closed again' }).id,
  }
}

function makeSteps(db: Db, account: Account, { goalId, by }: { goalId: string; by: string }) {
  const done = { title: 'Done already', completedAt: at.now, completedBy: by }
  const asked = { ...done, title: 'Waits to be accepted', stage: 'capture' as const, needsAcceptance: true }
  return {
    milestoneId: makeMilestone(db, account, { goalId, dueOn: '2026-06-01' }).id,
    doneMilestoneId: makeMilestone(db, account, done).id,
    vendorDoneMilestoneId: makeMilestone(db, account, { ...asked, completedSide: 'vendor' }).id,
    customerDoneMilestoneId: makeMilestone(db, account, { ...asked, completedSide: 'customer' }).id,
  }
}

/** Figures by the vendor, by the goal's owner and by an approver; one of them disputed by the approver. */
function makeFigures(
  db: Db,
  outcome: { id: string; accountId: string },
  by: { csm: string; owner: string; approver: string },
) {
  const vendors = makeMeasurement(db, outcome, { authorId: by.csm, measuredOn: '2026-02-28' })
  const owners = makeMeasurement(db, outcome, { authorId: by.owner, measuredOn: '2026-03-31', value: '6' })
  const disputed = makeMeasurement(db, outcome, {
    authorId: by.csm,
    measuredOn: '2026-04-30',
    value: '5',
    disputedAt: at.now,
    disputedBy: by.approver,
    disputeReason: 'The close took six days',
  })
  return { vendorFigureId: vendors.id, ownerFigureId: owners.id, disputedFigureId: disputed.id }
}

/** What only the vendor sees, on the same records that the customer reads. */
type Given = { goalId: string; authorId: string; readerId: string }

function makeInternal(db: Db, account: Account, given: Given) {
  const stakeholder = makeStakeholder(db, account, { name: 'Nora Noted' })
  db.insert(stakeholderNotes)
    .values({ stakeholderId: stakeholder.id, note: `${internalWord} doubts the budget`, isBlocker: true })
    .run()
  const milestone = makeMilestone(db, account, {
    title: `${internalWord} renewal call`,
    visibility: 'internal',
    goalId: given.goalId,
  })
  const on = { subject: 'goal' as const, subjectId: given.goalId }
  const note = noteInternally(db, account, { ...on, authorId: given.authorId })
  const thread = makeComment(db, account, { ...on, authorId: given.readerId })
  const answer = makeComment(db, account, { ...on, authorId: given.authorId, threadId: thread.id })
  const settled = { resolvedAt: at.now, resolvedBy: given.authorId, text: 'Is the date still right?' }
  const csmThread = makeComment(db, account, { ...on, authorId: given.authorId, ...settled })
  return {
    ...{ notedStakeholderId: stakeholder.id, internalMilestoneId: milestone.id },
    ...{ internalCommentId: note.id, threadId: thread.id, answerId: answer.id, csmThreadId: csmThread.id },
  }
}

type Noted = { subject: 'goal' | 'stage'; subjectId: string; authorId: string }

/** A comment for the vendor's eyes. */
export function noteInternally(db: Db, account: Account, noted: Noted) {
  return makeComment(db, account, {
    ...noted,
    visibility: 'internal',
    text: `${internalWord} says it is late`,
  })
}
