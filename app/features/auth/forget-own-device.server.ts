import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { rememberedDevices } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'

/** A person takes back that one of their browsers is remembered. Refuses `not-found` for anybody else's. */
export function forgetOwnDevice(
  tx: Tx,
  { userId }: Person,
  { deviceId }: { deviceId: string },
  at: Moment,
): Result<null> {
  const ended = tx
    .update(rememberedDevices)
    .set({ revokedAt: at.now })
    .where(
      and(
        eq(rememberedDevices.tokenHash, deviceId),
        eq(rememberedDevices.userId, userId),
        isNull(rememberedDevices.revokedAt),
      ),
    )
    .run()
  return ended.changes === 1 ? ok(null) : refuse('not-found')
}
