import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { EventKind } from '#app/domain/activity/event.ts'
import type { Db } from '#db/client.server.ts'
import { events } from '#db/schema/activity.ts'
import { users } from '#db/schema/auth.ts'
import { type HistoryDay, type Place, tellDays } from './history-days.server.ts'
import { readBodies } from './told-event.server.ts'

type Asked = { kinds: readonly EventKind[]; limit: number; place: Omit<Place, 'slug'> }

/** The newest lines of some kinds on the deployment's own chain, by day: what happened to settings. Two statements. */
export function recentSettings(db: Db, { kinds, limit, place }: Asked): HistoryDay[] {
  const found = db
    .select({
      id: events.id,
      number: events.number,
      kind: events.kind,
      actorId: events.actorId,
      actorName: users.name,
      visibility: events.visibility,
      at: events.at,
      facts: events.facts,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.chain, sql`''`), inArray(events.kind, [...kinds])))
    .orderBy(desc(events.number))
    .limit(limit)
    .all()
  const bodies = readBodies(db, found)
  return tellDays(found, { bodies, place: { ...place, slug: '' }, opensMembers: false })
}
