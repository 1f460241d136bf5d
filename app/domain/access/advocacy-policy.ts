import { isStaff, mayWrite, type Person, type PlanActor } from './actor.ts'

/** Row "own advocate profile": every customer, for themself. Staff have none. */
export function mayOpenThemself(person: Person): boolean {
  return person.kind === 'customer'
}

/** Row "own consents, refer, testify, offer to speak": every member, for themself. */
export function mayAdvocate(actor: PlanActor): boolean {
  return actor.side === 'customer' && mayWrite(actor)
}

/** A customer's own quotes and referrals, read by themself; whoever looks with their eyes sees what is there. */
export function mayReadOwnVoice(actor: PlanActor): boolean {
  return actor.side === 'customer'
}

/** Row "send asks": the vendor's side, on this account; nominating, publishing and moderating come with it. */
export function mayAskForAdvocacy(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}

/** Asking before Elevate: a lead's waiver. */
export function mayWaiveAsking(actor: PlanActor): boolean {
  return actor.side === 'vendor' && actor.staffRole !== 'csm'
}

/** A story's text is written by both sides: whoever edits the plan, and the one whose story it is. */
export function mayWriteStory(actor: PlanActor, { advocateId }: { advocateId: string | null }): boolean {
  if (!mayWrite(actor)) return false
  return actor.side === 'vendor' || actor.role !== 'viewer' || actor.userId === advocateId
}

/** Approving the exact text for the customer: an approver, or the one whose story it is. */
export function mayApproveStory(actor: PlanActor, { advocateId }: { advocateId: string | null }): boolean {
  if (actor.side !== 'customer' || !mayWrite(actor)) return false
  return actor.role === 'approver' || actor.userId === advocateId
}

/** Letting a member speak for the company, and ending it. */
export function mayNameCompanySpeaker(actor: PlanActor): boolean {
  return actor.side === 'customer' && mayWrite(actor) && actor.role === 'approver'
}

/** The company's logo as a picture: its approvers and the vendor keep it; whether it is shown, consents say. */
export function mayKeepLogo(actor: PlanActor): boolean {
  return mayWrite(actor) && (actor.side === 'vendor' || actor.role === 'approver')
}

/** The vendor's own pages about advocacy: hub, boards, events. Customers must not learn that they exist. */
export function maySeeAdvocacyHub(person: Person): boolean {
  return isStaff(person)
}

/** The register of all consents with its exports, and deciding about rewards: those who have all accounts. */
export function mayKeepRegister(person: Person): boolean {
  return isStaff(person) && person.staffRole !== 'csm'
}

/** Row "settings": sites that may show the wall, words to ask with. */
export function mayKeepAdvocacySettings(person: Person): boolean {
  return isStaff(person) && person.staffRole === 'admin'
}
