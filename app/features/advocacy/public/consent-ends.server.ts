import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

const zones = statement((db) =>
  db.$client.prepare<{ ids: string }, { id: string; timeZone: string }>(
    'select id, time_zone as timeZone from accounts where id in (select value from json_each(:ids))',
  ),
)

/** The zones in which these accounts' consents end, by account. One statement. */
export function zonesOf(db: Db, accountIds: readonly string[]): Map<string, string> {
  const rows = zones(db).all({ ids: JSON.stringify([...new Set(accountIds)]) })
  return new Map(rows.map(({ id, timeZone }) => [id, timeZone]))
}

const ending = statement((db) =>
  db.$client.prepare<{ from: string }, { expiresOn: string; timeZone: string }>(`
    select distinct c.expires_on as expiresOn, a.time_zone as timeZone
    from consents c join accounts a on a.id = c.account_id
    where c.expires_on >= :from and c.granted_at is not null and c.withdrawn_at is null
      and c.superseded_at is null and c.expires_on is not null
    order by c.expires_on limit 200`),
)

/** The days on which consents end from `from` on, the first ones first, and the zones they end in. */
export function consentEnds(db: Db, from: string): { expiresOn: string; timeZone: string }[] {
  return ending(db).all({ from })
}
