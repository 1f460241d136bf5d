import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

const moved = statement((db) =>
  db.$client
    .prepare(
      `select exists (select 1 from stage_spells where account_id = :accountId and cause not in ('opened', 'placed'))`,
    )
    .pluck(),
)

/** Whether anything but opening and placing has brought the account where it is: signatures, a step back, an objection. */
export function hasMoved(db: Db, accountId: string): boolean {
  return moved(db).get({ accountId }) === 1
}
