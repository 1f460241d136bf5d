import type { ConsentAbout, GivenConsent } from '#app/domain/advocacy/consent.ts'
import { groupBy } from '#app/domain/group-by.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Row = Omit<GivenConsent, 'channels' | 'territory'> & {
  aboutId: string
  timeZone: string
  channels: string
  territory: string
}

/** A consent, and the zone in which its last day ends. */
export type ZonedConsent = GivenConsent & { aboutId: string; timeZone: string }

const givenAbout = statement((db) =>
  db.$client.prepare<{ about: string; ids: string }, Row>(`
    select c.about_id as aboutId, a.time_zone as timeZone, c.scope, c.channels, c.text_hash as textHash, c.territory,
      c.expires_on as expiresOn, c.granted_at as grantedAt, c.declined_at as declinedAt,
      c.withdrawn_at as withdrawnAt, c.superseded_at as supersededAt
    from consents c join accounts a on a.id = c.account_id
    where c.about = :about and c.about_id in (select value from json_each(:ids)) and c.granted_at is not null`),
)

/** Every consent that was ever given about these things, by thing. Whether it counts now is the rules' question. */
export function consentsOf(
  db: Db,
  { about, aboutIds }: { about: ConsentAbout; aboutIds: readonly string[] },
): Map<string, ZonedConsent[]> {
  const rows = givenAbout(db).all({ about, ids: JSON.stringify(aboutIds) })
  const consents = rows.map((row) => ({
    ...row,
    channels: JSON.parse(row.channels) as GivenConsent['channels'],
    territory: JSON.parse(row.territory) as string[],
  }))
  return groupBy(consents, ({ aboutId }) => aboutId)
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
