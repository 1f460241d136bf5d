import { mayWrite, type PlanActor } from './actor.ts'

/** Planning a review, and keeping its agenda: whoever edits the plan. */
export function mayPlanReviews(actor: PlanActor): boolean {
  return mayWrite(actor) && (actor.side === 'vendor' || actor.role !== 'viewer')
}

/** Saying that it was held, which freezes it: the vendor's side, or an approver. Signing: `care-policy`. */
export function mayHoldReviews(actor: PlanActor): boolean {
  return mayWrite(actor) && (actor.side === 'vendor' || actor.role === 'approver')
}

/** Having a document made of what both sides see, a held review or the value so far: everybody with a place here. */
export function mayAskForDocuments(actor: PlanActor): boolean {
  return mayWrite(actor)
}
