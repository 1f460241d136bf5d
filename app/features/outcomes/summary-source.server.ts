import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Source = { vendorName: string; accountName: string; headline: string }

const ofAccount = statement((db) =>
  db.$client.prepare<{ accountId: string }, Source>(`
    select coalesce((select v.name from vendor v limit 1), '') as vendorName, a.name as accountName,
      coalesce((select c.headline from context_versions c where c.account_id = a.id
        order by c.number desc limit 1), '') as headline
    from accounts a where a.id = :accountId`),
)

/** The names on a summary, and the customer's own headline of the plan. One statement. */
export function summarySource(db: Db, accountId: string): Source | undefined {
  return ofAccount(db).get({ accountId })
}
