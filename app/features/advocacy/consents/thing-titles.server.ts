import type { ConsentAbout } from '#app/domain/advocacy/consent.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Thing = { about: ConsentAbout; aboutId: string }

const titles = statement((db) =>
  db.$client.prepare<{ ids: string }, { id: string; title: string }>(`
    select j.value as id, coalesce(
      (select s.title from stories s where s.id = j.value),
      (select 'The words of ' || u.name from testimonials t join users u on u.id = t.user_id where t.id = j.value),
      (select e.name from speaker_invites i join speaking_events e on e.id = i.event_id where i.id = j.value),
      'The list of customers') as title
    from json_each(@ids) j`),
)

/** What people call the things that consents are about, by id. One statement. */
export function thingTitles(db: Db, things: readonly Thing[]): Map<string, string> {
  const ids = JSON.stringify([...new Set(things.map(({ aboutId }) => aboutId))])
  return new Map(
    titles(db)
      .all({ ids })
      .map(({ id, title }) => [id, title]),
  )
}
