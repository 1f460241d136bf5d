import { type Publication, publicationOf } from '#app/domain/advocacy/publication.ts'
import { groupBy } from '#app/domain/group-by.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { consentsAboutAll } from '../consents/consents-about.server.ts'

const logosOf = statement((db) =>
  db.$client.prepare<{ ids: string }, { id: string; accountId: string }>(`
    select id, account_id as accountId from account_logos
    where removed_at is null and account_id in (select value from json_each(:ids))`),
)

/** The logo that stands for each of these accounts: its id, by account. One statement. */
export function openLogos(db: Db, accountIds: readonly string[]): Map<string, string> {
  if (accountIds.length === 0) return new Map()
  const rows = logosOf(db).all({ ids: JSON.stringify(accountIds) })
  return new Map(rows.map(({ accountId, id }) => [accountId, id]))
}

/** A logo among others on the wall. `name` is the company's, where it may be said. */
export type WallLogo = { id: string; name: string | null }

const onWall = statement((db) =>
  db.$client.prepare<[], { id: string; accountId: string; name: string; timeZone: string }>(`
    select l.id, l.account_id as accountId, a.name, a.time_zone as timeZone
    from account_logos l join accounts a on a.id = l.account_id
    where l.removed_at is null and l.is_on_wall = 1 order by lower(a.name), l.id limit 200`),
)

/** The logos on the wall whose companies allow it at `now`. Two statements. */
export function wallLogos(db: Db, now: Date): WallLogo[] {
  const rows = onWall(db).all()
  const aboutIds = rows.map(({ accountId }) => accountId)
  const given = groupBy(consentsAboutAll(db, { about: 'account', aboutIds }), ({ aboutId }) => aboutId)
  return rows.flatMap(({ id, accountId, name, timeZone }) => {
    const verdict = shown(given.get(accountId) ?? [], timeZone, now)
    if (verdict.state !== 'public') return []
    return [{ id, name: verdict.parts.has('company_name') ? name : null }]
  })
}

function shown(
  consents: Parameters<typeof publicationOf>[0]['consents'],
  timeZone: string,
  now: Date,
): Publication<'logo' | 'company_name'> {
  const use = { channel: 'website', textHash: null } as const
  const parts = [
    { part: 'logo', isNeeded: true, use: { scope: 'logo', ...use } },
    { part: 'company_name', isNeeded: false, use: { scope: 'company_name', ...use } },
  ] as const
  return publicationOf({ wasPublic: true, isUp: true, parts, consents, timeZone }, now)
}

export type LogoRow = { id: string; accountId: string; sha256: string; removedAt: number | null }

const logoById = statement((db) =>
  db.$client.prepare<{ id: string }, LogoRow & { wasAllowed: number }>(`
    select l.id, l.account_id as accountId, f.sha256, l.removed_at as removedAt,
      exists (select 1 from consents c where c.account_id = l.account_id and c.scope = 'logo'
        and c.granted_at is not null) as wasAllowed
    from account_logos l join files f on f.id = l.file_id where l.id = :id`),
)

/** A logo by its id, whether it may be shown or not; `wasAllowed` where the company ever let a logo of theirs be shown. */
export function findLogo(db: Db, id: string): (LogoRow & { wasAllowed: boolean }) | null {
  const row = logoById(db).get({ id })
  return row ? { ...row, wasAllowed: row.wasAllowed === 1 } : null
}
