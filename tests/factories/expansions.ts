import type { Db } from '#db/client.server.ts'
import { expansions } from '#db/schema/insights.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-03-02T09:00:00Z')

/** An open opportunity of 40,000.00 since March, unless said otherwise. */
export function makeExpansion(
  db: Db,
  account: { id: string },
  given: Partial<typeof expansions.$inferInsert> = {},
) {
  return db
    .insert(expansions)
    .values({
      ...{ id: at.newId(), accountId: account.id, createdAt: at.now },
      ...{ title: 'Two more regions', amount: 4_000_000, openedOn: '2026-03-02' },
      ...given,
    })
    .returning()
    .get()
}
