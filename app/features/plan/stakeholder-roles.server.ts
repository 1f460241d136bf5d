import { eq } from 'drizzle-orm'
import { type DecisionRole, decisionRoles } from '#app/domain/plan/stakeholder.ts'
import { stakeholderRoles } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

/** A person's part in decisions, as forms send it: the words in the list's order, with commas between. */
export function rolesOf(tx: Tx, stakeholderId: string): string {
  const held = new Set(
    tx
      .select({ role: stakeholderRoles.role })
      .from(stakeholderRoles)
      .where(eq(stakeholderRoles.stakeholderId, stakeholderId))
      .all()
      .map(({ role }) => role),
  )
  return decisionRoles.filter((role) => held.has(role)).join(',')
}

/** Gives a person exactly these parts in decisions. */
export function saveRoles(tx: Tx, stakeholderId: string, roles: string): void {
  tx.delete(stakeholderRoles).where(eq(stakeholderRoles.stakeholderId, stakeholderId)).run()
  for (const role of roles.split(',').filter(Boolean) as DecisionRole[])
    tx.insert(stakeholderRoles).values({ stakeholderId, role }).run()
}
