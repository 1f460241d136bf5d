import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

const removedMember = statement((db) =>
  db.$client.prepare<{ email: string; accountId: string }, { id: string }>(`
    select m.id from users u join memberships m on m.user_id = u.id and m.account_id = :accountId
    where u.email = :email and m.removed_at is not null and not exists (
      select 1 from memberships now
      where now.user_id = u.id and now.account_id = :accountId and now.removed_at is null)
    limit 1`),
)

/**
 * True when the address is that of a member whose place on the account was taken away: nothing of it is sent there any
 * more, even of what goes to people without a login.
 */
export function wasRemoved(db: Db, reader: { email: string; accountId: string }): boolean {
  return removedMember(db).get(reader) !== undefined
}
