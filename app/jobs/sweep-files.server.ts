import type { Moment } from '#app/domain/moment.ts'
import { sweepOrphans } from '#app/features/files/sweep-orphans.server.ts'
import type { Db } from '#db/client.server.ts'

/** Once a day: uploads that never got their row. */
export async function sweepFiles(world: {
  db: Db
  clock: () => Moment
  env: { dataFolder: string }
}): Promise<void> {
  await sweepOrphans(world.db, world.env.dataFolder, world.clock().now)
}
