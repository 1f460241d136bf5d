import type { Side } from '../accounts/account.ts'
import { mayWrite, type PlanActor } from './actor.ts'

/** The column headings of DOMAIN.md §7 as predicates; each policy names the row it stands for. */
const isEditor = (actor: PlanActor) => mayWrite(actor) && (actor.side === 'vendor' || actor.role !== 'viewer')
const isApprover = (actor: PlanActor) =>
  mayWrite(actor) && actor.side === 'customer' && actor.role === 'approver'

/** Row "read shared plan, outcomes, reviews, history". Everyone with a place on the account. */
export function maySeePlan(_actor: PlanActor): boolean {
  return true
}

/** Row "internal notes, private stakeholder half". */
export function maySeeInternal(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}

/** Row "comment, react". */
export function mayComment(actor: PlanActor): boolean {
  return mayWrite(actor)
}

/** Row "internal notes": only the vendor writes what only the vendor sees. */
export function mayCommentInternally(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}

/** Row "comment, react": what somebody said is changed by nobody else. */
export function mayEditComment(actor: PlanActor, comment: { authorId: string }): boolean {
  return mayWrite(actor) && comment.authorId === actor.userId
}

/** The same for taking it back; a lead or admin answers for what the vendor's people said, also after they left. */
export function mayDeleteComment(actor: PlanActor, comment: { authorId: string; authorSide: Side }): boolean {
  if (mayEditComment(actor, comment)) return true
  return actor.side === 'vendor' && actor.staffRole !== 'csm' && comment.authorSide === 'vendor'
}

/** Saying that what a thread asked for is settled, or is not: whoever began it, and whoever edits the plan. */
export function maySettleThread(actor: PlanActor, thread: { authorId: string }): boolean {
  return isEditor(actor) || mayEditComment(actor, thread)
}

/** Row "edit goals, milestones, shared stakeholder half". */
export function mayEditPlan(actor: PlanActor): boolean {
  return isEditor(actor)
}

/** Row "internal notes, private stakeholder half": keeping it. */
export function mayEditPrivateHalf(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}

/** Row "confirm context": a contributor or approver of the customer. */
export function mayConfirmContext(actor: PlanActor): boolean {
  return isEditor(actor) && actor.side === 'customer'
}

/** Row "propose goals and terms". */
export function mayProposeGoals(actor: PlanActor): boolean {
  return isEditor(actor)
}

/** Who owns a goal on the customer's side, as the login behind that person on the plan. */
export type GoalOwnership = { customerOwnerUserId: string | null }

/** True for the contributor or approver who answers for the goal on the customer's side. */
export function ownsGoal(actor: PlanActor, goal: GoalOwnership): boolean {
  return isEditor(actor) && actor.side === 'customer' && goal.customerOwnerUserId === actor.userId
}

/**
 * Row "agree goals": the other side of whoever proposed. For the customer an approver or the goal's owner;
 * for the vendor whoever looks after the account.
 */
export function mayAgreeGoal(
  actor: PlanActor,
  goal: GoalOwnership & { proposedSide: 'customer' | 'vendor' | null },
) {
  if (!mayWrite(actor) || goal.proposedSide === actor.side) return false
  return actor.side === 'vendor' || isApprover(actor) || ownsGoal(actor, goal)
}

/** Whether this person could agree some goal of the account; the goal itself decides in the command. */
export function mayAgreeSomeGoal(actor: PlanActor): boolean {
  return isEditor(actor)
}

/**
 * Who owns a goal on the customer's side may agree it and confirm its figures, so a contributor cannot make themself
 * that owner: an approver or the vendor names them.
 */
export function mayMakeOwner(actor: PlanActor, owner: { userId: string | null }): boolean {
  if (!isEditor(actor)) return false
  return actor.side === 'vendor' || actor.role === 'approver' || owner.userId !== actor.userId
}

/** Row "write value statement": a contributor or approver of the customer, in their own session. */
export function mayWriteValueStatement(actor: PlanActor): boolean {
  return isEditor(actor) && actor.side === 'customer'
}

/** Solutions tie a capability of the vendor to a goal: the vendor says what it has. */
export function mayLinkSolutions(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}

/** Row "edit goals, milestones …", for what was promised before the sale; internal promises are the vendor's. */
export function mayKeepPromises(actor: PlanActor): boolean {
  return isEditor(actor)
}

/**
 * What a gate waits for decides when an account moves on, so a contributor does not set it alone: the vendor, or an
 * approver of the customer, marks a step as required or as the first gain.
 */
export function maySetGateMarks(actor: PlanActor): boolean {
  return isEditor(actor) && (actor.side === 'vendor' || actor.role === 'approver')
}

/**
 * DOMAIN.md §2, Milestone: a step is accepted by the side that did not complete it, by anybody there who edits the plan.
 * `completedSide` is null while it is open.
 */
export function mayAcceptStep(actor: PlanActor, step: { completedSide: Side | null }): boolean {
  return isEditor(actor) && step.completedSide !== null && step.completedSide !== actor.side
}
