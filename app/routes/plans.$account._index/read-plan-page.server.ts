import { mayApplyTemplates, mayKeepContracts, mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAgreeGoal, mayConfirmContext, mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { type CalendarDate, daysBetween, todayIn } from '#app/domain/calendar-date.ts'
import { readDate, readDue } from '#app/domain/reading.ts'
import { renewalOf } from '#app/features/accounts/contract/contract-queries.server.ts'
import type { Account } from '#app/features/auth/find-place.server.ts'
import { planPathOf } from '#app/features/care/plan-path.server.ts'
import { planOutcomes } from '#app/features/outcomes/plan-outcomes-queries.server.ts'
import { termsToAgree } from '#app/features/outcomes/terms-to-agree.server.ts'
import { readValueGlance } from '#app/features/outcomes/value-glance.ts'
import { valueOfAccount } from '#app/features/outcomes/value-standing.server.ts'
import { waitingToConfirm } from '#app/features/outcomes/waiting-queries.server.ts'
import { currentContext } from '#app/features/plan/context-queries.server.ts'
import { type GoalRow, goalsOf } from '#app/features/plan/goals-queries.server.ts'
import { nextSteps, stepsToAccept } from '#app/features/plan/milestones-queries.server.ts'
import { livingPeopleOf, ownerChoices } from '#app/features/plan/owners-queries.server.ts'
import type { Db } from '#db/client.server.ts'

const stepsShown = 6
const peopleShown = 6

/**
 * All that the plan page shows, shaped: fifteen statements on indexes, however many accounts there are
 * (context, goals, outcomes and their figures, waiting figures and terms, value, steps and those to accept, people; the path: five);
 * for the vendor's side one more, of the contract.
 */
export function readPlanPage(
  db: Db,
  { account, actor, now }: { account: Account; actor: PlanActor; now: Date },
) {
  const today = todayIn(account.timeZone, now)
  const context = currentContext(db, account.id)
  const goals = goalsOf(db, account.id)
  const people = livingPeopleOf(db, account.id)
  const isEditor = mayEditPlan(actor)
  return {
    account: { name: account.name, slug: account.slug },
    today,
    ...{ isEditor, isCustomer: actor.side === 'customer' },
    ...{ mayInvite: mayManageMembers(actor), mayApplyTemplates: mayApplyTemplates(actor) },
    renews: mayKeepContracts(actor) ? renewalText(db, account, today) : null,
    path: planPathOf(db, { account, actor, now }),
    context: context && {
      number: context.number,
      headline: context.headline,
      challenge: context.challenge,
      success: context.success,
      confirmedBy: context.confirmedAt ? (context.confirmedBy ?? 'a former member') : null,
      mayConfirm: !context.confirmedAt && mayConfirmContext(actor),
    },
    goals: goals.map((goal) => shapedGoal(goal, actor, today)),
    outcomes: planOutcomes(db, { accountId: account.id, today, drawn: drawnGoals(goals) }),
    value: shownValue(db, { account, actor, today, hasGoals: goals.length > 0 }),
    ...{ waiting: waitingToConfirm(db, actor), terms: termsToAgree(db, actor) },
    toAccept: stepsToAccept(db, actor).map(({ completedAt: _, ...step }) => step),
    steps: nextSteps(db, actor, stepsShown).map(({ dueOn, visibility, ...step }) => ({
      ...step,
      due: dueOn && readDue(dueOn, today),
      isLate: dueOn !== null && daysBetween(today, dueOn) < 0,
      isInternal: visibility === 'internal',
    })),
    ...{ people: shownPeople(people), peopleCount: people.length },
    owners: isEditor ? ownerChoices(people) : { customer: [], vendor: [] },
  }
}

/** "31 Mar 2027": a renewal is mostly in another year, and its year is the point. */
function renewalText(db: Db, { id }: Account, today: CalendarDate): string | null {
  const day = renewalOf(db, id, today)
  return day && readDate(day, { today: '' })
}

export type PlanPageData = ReturnType<typeof readPlanPage>

type Valued = { account: Account; actor: PlanActor; today: CalendarDate; hasGoals: boolean }

function shownValue(db: Db, { account, actor, today, hasGoals }: Valued) {
  const value = valueOfAccount(db, { accountId: account.id, today })
  return (
    value &&
    readValueGlance(value, {
      ...{ slug: account.slug, accountName: account.name, hasGoals },
      ...{ isCustomer: actor.side === 'customer', isEditor: mayEditPlan(actor) },
    })
  )
}

function shapedGoal(goal: GoalRow, actor: PlanActor, today: CalendarDate) {
  const {
    id,
    title,
    priority,
    targetDate,
    progress,
    lifecycle,
    closure,
    proposedSide,
    customerOwner,
    vendorOwner,
  } = goal
  return {
    id,
    title,
    isTop: priority === 'top',
    targetDate: targetDate ?? '',
    due: targetDate && readDate(targetDate, { today }),
    progress,
    lifecycle,
    closure,
    proposedSide,
    customerOwner,
    vendorOwner,
    mayAgree: lifecycle === 'proposed' && mayAgreeGoal(actor, goal),
  }
}

/** Goals marked top are drawn; where none is, the first open one: a chart each would bury what matters. */
function drawnGoals(goals: GoalRow[]): Set<string> {
  const open = goals.filter((goal) => goal.lifecycle !== 'closed')
  const top = open.filter((goal) => goal.priority === 'top')
  return new Set((top.length > 0 ? top : open.slice(0, 1)).map((goal) => goal.id))
}

/** The customer's people first: it is their plan. */
function shownPeople(people: ReturnType<typeof livingPeopleOf>) {
  const bySide = (side: 'customer' | 'vendor') => people.filter((person) => person.side === side)
  return [...bySide('customer').slice(0, peopleShown - 2), ...bySide('vendor').slice(0, 2)]
}
