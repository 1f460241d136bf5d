import type { Moment } from '#app/domain/moment.ts'
import { refreshContracts } from '#app/features/accounts/contract/refresh-contracts.server.ts'
import type { Db } from '#db/client.server.ts'

type World = { db: Db; clock: () => Moment; signal: AbortSignal }

/** Every minute: accounts whose contract begins, ends or goes on in another period on the day that has begun there. */
export async function refreshAllContracts(world: World): Promise<void> {
  await refreshContracts(world)
}
