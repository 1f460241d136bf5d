import type { Moment } from '#app/domain/moment.ts'
import { refreshValueStandings } from '#app/features/outcomes/refresh-value-standings.server.ts'
import type { Db } from '#db/client.server.ts'

type World = { db: Db; clock: () => Moment; signal: AbortSignal }

/** Every five minutes: what accounts are worth on a day of theirs that has begun. Pages work it out until then. */
export async function refreshValue(world: World): Promise<void> {
  await refreshValueStandings(world)
}
