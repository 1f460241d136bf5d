import type { MemberRole, StaffRole } from '../accounts/member.ts'

/** A signed-in person, before any account is in question. */
export type Person = {
  userId: string
  name: string
  email: string
  kind: 'staff' | 'customer'
  /** Set for staff only. */
  staffRole: StaffRole | null
}

export type StaffPerson = Person & { kind: 'staff'; staffRole: StaffRole }

export type VendorActor = {
  side: 'vendor'
  accountId: string
  userId: string
  name: string
  staffRole: StaffRole
  isOnTeam: boolean
}

export type CustomerActor = {
  side: 'customer'
  accountId: string
  userId: string
  name: string
  role: MemberRole
  /** A staff member looking with a customer's eyes: sees what a contributor sees and may do nothing. */
  isPreview: boolean
}

/** Someone with a place on one account. Nobody without such a place ever becomes a PlanActor. */
export type PlanActor = VendorActor | CustomerActor

/** True for signed-in people of the vendor. */
export function isStaff(person: Person): person is StaffPerson {
  return person.kind === 'staff' && person.staffRole !== null
}

/** What a place on an account is made from: the person, and the rows that tie them to it. */
export type Ties = { memberRole: MemberRole | null; isOnTeam: boolean; isPreviewing: boolean }

/**
 * The actor a person is on an account, or null when they have no place there (and the account must look missing).
 * CSMs have the accounts they are on the team of; leads and admins have all.
 */
export function actorOn(accountId: string, person: Person, ties: Ties): PlanActor | null {
  const { userId, name } = person
  if (!isStaff(person)) {
    return (
      ties.memberRole && {
        side: 'customer',
        accountId,
        userId,
        name,
        role: ties.memberRole,
        isPreview: false,
      }
    )
  }
  if (person.staffRole === 'csm' && !ties.isOnTeam) return null
  if (ties.isPreviewing)
    return { side: 'customer', accountId, userId, name, role: 'contributor', isPreview: true }
  return { side: 'vendor', accountId, userId, name, staffRole: person.staffRole, isOnTeam: ties.isOnTeam }
}

/** True for every change a looking-in staff member must not make. */
export function mayWrite(actor: PlanActor): boolean {
  return actor.side === 'vendor' || !actor.isPreview
}
