import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { stageSpells } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

const latest = statement((db) =>
  db
    .select({
      id: stageSpells.id,
      stage: stageSpells.stage,
      enteredOn: stageSpells.enteredOn,
      enteredAt: stageSpells.enteredAt,
      cause: stageSpells.cause,
      transitionId: stageSpells.transitionId,
    })
    .from(stageSpells)
    .where(eq(stageSpells.accountId, sql.placeholder('accountId')))
    .orderBy(desc(stageSpells.enteredAt), desc(stageSpells.id))
    .limit(1)
    .prepare(),
)

/** The spell an account is in: its time in its stage since it last came there. */
export function findSpell(db: Db, accountId: string) {
  return latest(db).get({ accountId })
}
