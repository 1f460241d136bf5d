import { mayWrite, type PlanActor } from './actor.ts'
import { type GoalOwnership, ownsGoal } from './plan-policy.ts'

/** Row "edit goals, … report measurements". */
export function mayReport(actor: PlanActor): boolean {
  return mayWrite(actor) && (actor.side === 'vendor' || actor.role !== 'viewer')
}

/** Row "propose goals and terms": adding and editing what is measured. */
export function mayEditOutcomes(actor: PlanActor): boolean {
  return mayReport(actor)
}

/** Whether this person could verify something on the account; the measurement itself decides in the command. */
export function mayVerifySome(actor: PlanActor): boolean {
  return mayWrite(actor) && actor.side === 'customer' && actor.role !== 'viewer'
}

/**
 * Row "verify or dispute measurements": an approver or the goal's customer owner, never the vendor's side;
 * nobody but an approver verifies what they wrote themself (DOMAIN.md §2, Measurement).
 */
export function mayVerify(actor: PlanActor, measurement: GoalOwnership & { authorId: string }): boolean {
  if (!mayVerifySome(actor) || actor.side !== 'customer') return false
  if (actor.role === 'approver') return true
  return ownsGoal(actor, measurement) && measurement.authorId !== actor.userId
}

/** Disputing asks for the same right as verifying, but an author may dispute their own figure. */
export function mayDispute(actor: PlanActor, measurement: GoalOwnership): boolean {
  if (!mayVerifySome(actor) || actor.side !== 'customer') return false
  return actor.role === 'approver' || ownsGoal(actor, measurement)
}

/** Correcting a figure: whoever may report. The correction is a new, unconfirmed figure. */
export function mayCorrect(actor: PlanActor): boolean {
  return mayReport(actor)
}

/**
 * Taking a figure out: whoever wrote it, anybody of the vendor's side where that side wrote it, or an approver. It stays
 * in the history. One that the customer confirmed, or that stands in the place of such a one, only an approver takes out:
 * without it the figure before it would hold longer, and more would count as confirmed than anybody has confirmed.
 */
export function mayWithdraw(
  actor: PlanActor,
  figure: { authorId: string; isOfVendor: boolean; wasConfirmed: boolean },
): boolean {
  if (!mayReport(actor)) return false
  if (figure.wasConfirmed) return actor.side === 'customer' && actor.role === 'approver'
  if (actor.side === 'vendor') return figure.isOfVendor
  return actor.role === 'approver' || figure.authorId === actor.userId
}

/** Taking a dispute back: the person who raised it, or an approver. */
export function mayEndDispute(actor: PlanActor, dispute: { disputedBy: string | null }): boolean {
  if (!mayVerifySome(actor) || actor.side !== 'customer') return false
  return actor.role === 'approver' || dispute.disputedBy === actor.userId
}

/** Whether this person could agree terms of some outcome of the account; the goal's owner decides in the command. */
export function mayAgreeSomeTerms(actor: PlanActor): boolean {
  return mayVerifySome(actor)
}

/** Row "agree goals and outcome terms, set attribution share": an approver, or the goal's owner on the customer's side. */
export function mayAgreeTerms(actor: PlanActor, goal: GoalOwnership): boolean {
  if (!mayAgreeSomeTerms(actor) || actor.side !== 'customer') return false
  return actor.role === 'approver' || ownsGoal(actor, goal)
}

/**
 * Row "propose goals and terms", for what is the customer's own word: the share of an improvement that is the product's,
 * and how much of revenue counts. Nobody of the vendor says it; whoever may not agree terms only proposes it.
 */
export function mayNameShare(actor: PlanActor): boolean {
  return mayVerifySome(actor)
}

/** Row "contract periods, ROI, expansion": staff, and of the customer's side approvers: the multiple, never the price. */
export function maySeeRoi(actor: PlanActor): boolean {
  return actor.side === 'vendor' || (mayWrite(actor) && actor.role === 'approver')
}
