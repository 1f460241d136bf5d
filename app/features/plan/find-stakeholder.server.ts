import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { stakeholders } from '#db/schema/plan.ts'

export type Stakeholder = typeof stakeholders.$inferSelect

/** The shared half of a person of this account's plan; a foreign id is not found. */
export function findStakeholder(
  db: Db,
  { accountId, stakeholderId }: { accountId: string; stakeholderId: string },
): Stakeholder | undefined {
  return db
    .select()
    .from(stakeholders)
    .where(and(eq(stakeholders.id, stakeholderId), eq(stakeholders.accountId, accountId)))
    .get()
}
