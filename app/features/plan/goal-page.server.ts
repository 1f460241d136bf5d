import type { PlanActor } from '#app/domain/access/actor.ts'
import {
  mayAgreeGoal,
  mayEditPlan,
  mayLinkSolutions,
  mayProposeGoals,
  mayWriteValueStatement,
} from '#app/domain/access/plan-policy.ts'
import { goalClosureTitles } from '#app/domain/plan/goal.ts'
import type { Db } from '#db/client.server.ts'
import { goalDetails } from './goals-queries.server.ts'
import { openTermsOf } from './open-terms.server.ts'
import { ownersToChoose } from './owners-queries.server.ts'
import { type Reading, readCalendarDay, readDay } from './read-details.ts'
import { solutionsOf } from './solution-queries.server.ts'
import { currentStatement } from './value-statement-queries.server.ts'

type Wish = { actor: PlanActor; goalId: string; reading: Reading }

/** Everything a goal's page shows, dates already in words; undefined for foreign ids. Five statements. */
export function goalPage(db: Db, { actor, goalId, reading }: Wish) {
  const { accountId } = actor
  const goal = goalDetails(db, { accountId, goalId })
  if (!goal) return undefined
  const isOpen = goal.lifecycle !== 'closed'
  const { id, title, why, priority, progress, targetDate, lifecycle, customerOwner, vendorOwner } = goal
  return {
    goal: {
      ...{ id, title, why, priority, progress, targetDate, lifecycle, customerOwner, vendorOwner },
      targetDateText: readCalendarDay(targetDate, reading),
      closureText: goal.closure && goalClosureTitles[goal.closure],
      isOwnProposal: goal.proposedSide === actor.side,
    },
    facts: factsOf(goal, reading),
    openTerms: openTermsOf(db, { accountId, goalId: id }),
    owners: ownersToChoose(db, accountId),
    solutions: solutionsOf(db, { accountId, goalId: id }),
    statement: readStatement(currentStatement(db, { accountId, goalId: id }), reading),
    isVendor: actor.side === 'vendor',
    may: {
      edit: isOpen && mayEditPlan(actor),
      decide: mayEditPlan(actor),
      propose: mayProposeGoals(actor),
      agree: lifecycle === 'proposed' && mayAgreeGoal(actor, goal),
      linkSolutions: isOpen && mayLinkSolutions(actor),
      writeStatement: isOpen && mayWriteValueStatement(actor),
    },
  }
}

type Details = NonNullable<ReturnType<typeof goalDetails>>

function readStatement(newest: ReturnType<typeof currentStatement>, reading: Reading) {
  if (!newest) return null
  const { text, words, copiedPercent, writer, writtenAt } = newest
  return { text, words, copiedPercent, writer, writtenOn: readDay(writtenAt, reading) }
}

export type ShownStatement = NonNullable<ReturnType<typeof readStatement>>

/** What happened between both sides, in its order. */
function factsOf(goal: Details, reading: Reading): string[] {
  const said = (what: string, by: string | null, on: Date | null) =>
    on ? [`${what}${by ? ` by ${by}` : ''} on ${readDay(on, reading)}`] : []
  return [
    ...said('Proposed', goal.proposedBy, goal.proposedAt),
    ...said('Agreed', goal.agreedBy, goal.agreedAt),
    ...said('Closed', goal.closedBy, goal.closedAt),
  ]
}
