import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Row = { vendorName: string; accountName: string; headline: string; hasLogo: number }

const ofAccount = statement((db) =>
  db.$client.prepare<{ accountId: string }, Row>(`
    select coalesce((select v.name from vendor v limit 1), '') as vendorName, a.name as accountName,
      coalesce((select c.headline from context_versions c where c.account_id = a.id
        order by c.number desc limit 1), '') as headline,
      exists (select 1 from vendor v where v.logo_file_id is not null) as hasLogo
    from accounts a where a.id = :accountId`),
)

/** The names on a summary, and the customer's own headline of the plan. One statement. */
export function summarySource(db: Db, accountId: string) {
  const row = ofAccount(db).get({ accountId })
  return row && { ...row, hasLogo: row.hasLogo === 1 }
}
