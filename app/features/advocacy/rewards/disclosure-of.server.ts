import { type DisclosedReward, disclosureLine } from '#app/domain/advocacy/disclosure.ts'
import type { RewardAbout } from '#app/domain/advocacy/reward.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Row = DisclosedReward & { aboutId: string; vendor: string }

const rewardsAbout = statement((db) =>
  db.$client.prepare<{ about: string; ids: string }, Row>(`
    select r.about_id as aboutId, r.state, r.what, r.amount, r.currency,
      coalesce((select v.name from vendor v where v.id = 1), '') as vendor
    from rewards r
    where r.about = @about and r.about_id in (select value from json_each(@ids))
    order by r.proposed_at, r.id`),
)

/**
 * The line about rewards that has to stand beside each of these, by id; those without one are left out. For every page,
 * feed, embed and answer that shows them. One statement.
 */
export function disclosuresOf(
  db: Db,
  { about, aboutIds }: { about: RewardAbout; aboutIds: readonly string[] },
): Map<string, string> {
  if (aboutIds.length === 0) return new Map()
  const rows = rewardsAbout(db).all({ about, ids: JSON.stringify(aboutIds) })
  const vendorName = rows[0]?.vendor ?? ''
  const lines = [...new Set(rows.map(({ aboutId }) => aboutId))].map((aboutId) => {
    const rewards = rows.filter((row) => row.aboutId === aboutId)
    return [aboutId, disclosureLine(rewards, vendorName)] as const
  })
  return new Map(lines.flatMap(([aboutId, line]) => (line === null ? [] : [[aboutId, line]])))
}
