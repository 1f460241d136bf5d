import { and, eq } from 'drizzle-orm'
import type { Person, PlanActor } from '#app/domain/access/actor.ts'
import type { MemberRole, StaffRole } from '#app/domain/accounts/member.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Book } from './book.ts'

/** Somebody of a story. Ids are known once they have come in. */
export type Who = {
  name: string
  title: string
  email: string
  /** '' for people without a login. */
  userId: string
  staffRole: StaffRole | null
  memberRole: MemberRole | null
  /** Set for the customer's people; the vendor's have another one on every plan. */
  stakeholderId: string
}

/** What somebody is called in a story file: "maria". */
export type Key = string

/** An account whose story is being told, with everybody in it. Ids are known once it has been opened. */
export type Tale = { book: Book; name: string; accountId: string; slug: string; people: Record<Key, Who> }

/** Somebody by what the story calls them. */
export function whoIs(tale: Tale, key: Key): Who {
  const who = tale.people[key]
  if (!who) throw new Error(`Nobody is called ${key} in the story of ${tale.name}`)
  return who
}

/** Who somebody is on the account, for the commands they press. */
export function actorOf(tale: Tale, key: Key): PlanActor {
  const { userId, name, staffRole, memberRole } = whoIs(tale, key)
  const { accountId } = tale
  if (staffRole) return { side: 'vendor', accountId, userId, name, staffRole, isOnTeam: true }
  return { side: 'customer', accountId, userId, name, role: memberRole ?? 'viewer', isPreview: false }
}

/** The id of the person on the plan that somebody is; '' for nobody. */
export function personIdOf(tx: Tx, tale: Tale, key: Key | undefined): string {
  if (key === undefined) return ''
  const { stakeholderId, userId, name } = whoIs(tale, key)
  if (stakeholderId) return stakeholderId
  const found = tx
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(and(eq(stakeholders.accountId, tale.accountId), eq(stakeholders.userId, userId)))
    .get()
  if (!found) throw new Error(`${name} is not on the plan of ${tale.name}`)
  return found.id
}

/** Somebody of the vendor, for commands that belong to no account. */
export function staffPersonOf({ userId, name, email, staffRole }: Who): Person {
  return { userId, name, email, kind: 'staff', staffRole }
}
