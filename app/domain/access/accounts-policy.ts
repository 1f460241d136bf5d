import type { Side } from '../accounts/account.ts'
import { isStaff, mayWrite, type Person, type PlanActor } from './actor.ts'

/** The vendor's own pages: portfolio and lists. Customers must not learn that these addresses exist. */
export function maySeePortfolio(person: Person): boolean {
  return isStaff(person)
}

/** Any staff member opens an account; its creator joins the team. */
export function mayCreateAccount(person: Person): boolean {
  return isStaff(person)
}

/** Row "all accounts". */
export function maySeeAllAccounts(person: Person): boolean {
  return isStaff(person) && person.staffRole !== 'csm'
}

/** Row "settings, staff, vocabulary, …". */
export function mayManageSettings(person: Person): boolean {
  return isStaff(person) && person.staffRole === 'admin'
}

/** Row "invite and remove people of the account". */
export function mayManageMembers(actor: PlanActor): boolean {
  return mayWrite(actor) && (actor.side === 'vendor' || actor.role === 'approver')
}

/** The vendor's team on the account and the account's own facts are the vendor's to keep. */
export function mayManageTeam(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}

/** "View as customer", and back again. */
export function mayPreview(actor: PlanActor): boolean {
  return actor.side === 'vendor' || actor.isPreview
}

/**
 * Row "edit … shared stakeholder half", where it is about whose people somebody is: adding a person, noting that they
 * left, naming who follows them. Each customer speaks for its own side only, the vendor for both.
 */
export function mayKeepPerson(actor: PlanActor, side: Side): boolean {
  if (actor.side === 'vendor') return true
  return mayWrite(actor) && actor.role !== 'viewer' && side === 'customer'
}

/** Row "settings, staff, vocabulary, templates": keeping the sets of goals and steps. */
export function mayManageTemplates(person: Person): boolean {
  return isStaff(person) && person.staffRole === 'admin'
}

/** A template lays out a plan: the vendor's side does that; what it makes both sides edit. */
export function mayApplyTemplates(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}

/** An import writes into all accounts, and gives access: for those who have all accounts. */
export function mayImport(person: Person): boolean {
  return maySeeAllAccounts(person)
}

/** Row "contract periods": the vendor's side alone; for customers their pages do not exist. */
export function mayKeepContracts(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}
