import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { MemberRole, StaffRole } from '#app/domain/accounts/member.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Tale } from './book.ts'

/** Somebody of a story. Ids are known once they have come in. */
export type Who = {
  name: string
  title: string
  email: string
  /** '' for people without a login. */
  userId: string
  side: 'vendor' | 'customer'
  staffRole: StaffRole | null
  memberRole: MemberRole | null
  /** Set for the customer's people; the vendor's have another one on every plan. */
  stakeholderId: string
}

/** Who somebody is on an account, for the commands they press. */
export function actorOf(tale: Tale, who: Who): PlanActor {
  const { userId, name } = who
  const { accountId } = tale
  if (who.staffRole)
    return { side: 'vendor', accountId, userId, name, staffRole: who.staffRole, isOnTeam: true }
  return { side: 'customer', accountId, userId, name, role: who.memberRole ?? 'viewer', isPreview: false }
}

/** The person on the plan that somebody is. */
export function stakeholderIdOf(tx: Tx, tale: Tale, who: Who): string {
  if (who.stakeholderId) return who.stakeholderId
  const found = tx
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(and(eq(stakeholders.accountId, tale.accountId), eq(stakeholders.userId, who.userId)))
    .get()
  if (!found) throw new Error(`${who.name} is not on the plan of ${tale.name}`)
  return found.id
}
