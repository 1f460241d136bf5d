import type { Moment } from '#app/domain/moment.ts'
import { refreshStandings } from '#app/features/care/refresh-standings.server.ts'
import type { Db } from '#db/client.server.ts'

type World = { db: Db; clock: () => Moment; signal: AbortSignal }

/** Every minute: accounts for which a day that has begun changes something, and those an import brought or changed. */
export async function refreshAllStandings(world: World): Promise<void> {
  await refreshStandings(world)
}
