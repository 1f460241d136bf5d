import { mayWrite, type Person, type PlanActor } from './actor.ts'

const isVendor = (actor: PlanActor) => actor.side === 'vendor'
const isLead = (actor: PlanActor) => actor.side === 'vendor' && actor.staffRole !== 'csm'
const isApprover = (actor: PlanActor) =>
  mayWrite(actor) && actor.side === 'customer' && actor.role === 'approver'
const isMember = (actor: PlanActor) => mayWrite(actor) && actor.side === 'customer' && actor.role !== 'viewer'

/** Row "sign for the vendor": whoever looks after the account. */
export function maySignForVendor(actor: PlanActor): boolean {
  return isVendor(actor)
}

/**
 * Row "sign stages and reviews for the customer": an approver, or a member whom an approver named deputy for today.
 * `isDeputyToday` is looked up by the command.
 */
export function maySignForCustomer(actor: PlanActor, isDeputyToday: boolean): boolean {
  return isApprover(actor) || (isMember(actor) && isDeputyToday)
}

/** Whether this person could sign something for one of the sides; the command asks more closely. */
export function maySignSomething(actor: PlanActor): boolean {
  return isVendor(actor) || isMember(actor)
}

/** Putting a ready move before both sides (again), after it was declined or withdrawn. */
export function mayProposeMove(actor: PlanActor): boolean {
  return isVendor(actor) || isApprover(actor)
}

/** Taking a proposed move back. */
export function mayWithdrawMove(actor: PlanActor): boolean {
  return isVendor(actor)
}

/** Row "waive criteria": a lead. */
export function mayWaive(actor: PlanActor): boolean {
  return isLead(actor)
}

/** Row "waive criteria … ask": the vendor's side asks, a lead answers. */
export function mayAskForWaiver(actor: PlanActor): boolean {
  return isVendor(actor)
}

/** Row "step an account back". */
export function mayStepBack(actor: PlanActor): boolean {
  return isVendor(actor)
}

/** Row "record a signature for an absent customer". */
export function mayRecordSignature(actor: PlanActor): boolean {
  return isLead(actor)
}

/** Objecting to a recorded signature: an approver. */
export function mayObject(actor: PlanActor): boolean {
  return isApprover(actor)
}

/** Rest and wake: the customer's choice or the CSM's (DOMAIN.md §1). */
export function mayRest(actor: PlanActor): boolean {
  return isVendor(actor) || isApprover(actor)
}

/** Naming who signs in one's place. */
export function mayNameDeputy(actor: PlanActor): boolean {
  return isApprover(actor)
}

/** Who of the vendor answers for which stage, and handing over. */
export function mayManageStageTeam(actor: PlanActor): boolean {
  return isVendor(actor)
}

/** Accepting a handoff: the receiver, or a lead in their place. */
export function mayAcceptHandoff(actor: PlanActor, handoff: { toUserId: string }): boolean {
  return isVendor(actor) && (isLead(actor) || handoff.toUserId === actor.userId)
}

/** The note of a handoff is the giver's to write, or a lead's in their place. */
export function mayWriteHandoffNote(actor: PlanActor, handoff: { fromUserId: string }): boolean {
  return isVendor(actor) && (isLead(actor) || handoff.fromUserId === actor.userId)
}

/** The four questions of the audit and placing an account: the vendor's side. */
export function mayAudit(actor: PlanActor): boolean {
  return isVendor(actor)
}

/** Allowing a vocabulary term as a plain word on one account. */
export function mayAllowWord(actor: PlanActor): boolean {
  return isVendor(actor)
}

/** Row "settings, staff, vocabulary, templates": an administrator. */
export function mayManageVocabulary(person: Person): boolean {
  return person.kind === 'staff' && person.staffRole === 'admin'
}
