import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { rewards } from '#db/schema/advocacy.ts'
import { statement } from '#db/statement.server.ts'

const rewardState = statement((db) =>
  db
    .select({ state: rewards.state })
    .from(rewards)
    .where(eq(rewards.id, sql.placeholder('rewardId')))
    .prepare(),
)

/** True while a thank-you stands as the mail tells of it. */
export function isRewardAsTold(db: Db, { rewardId, state }: { rewardId: string; state: string }): boolean {
  return rewardState(db).get({ rewardId })?.state === state
}
