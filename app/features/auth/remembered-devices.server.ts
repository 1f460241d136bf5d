import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { deviceLasts } from '#app/domain/auth/secrets.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import { rememberedDevices } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

export type RememberedDevice = typeof rememberedDevices.$inferSelect

const deviceByHash = statement((db) =>
  db
    .select()
    .from(rememberedDevices)
    .where(eq(rememberedDevices.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
)

const knownDevices = statement((db) =>
  db
    .select({
      deviceId: rememberedDevices.tokenHash,
      device: rememberedDevices.device,
      since: rememberedDevices.rememberedAt,
      until: rememberedDevices.expiresAt,
    })
    .from(rememberedDevices)
    .where(
      and(
        eq(rememberedDevices.userId, sql.placeholder('userId')),
        isNull(rememberedDevices.usedAt),
        isNull(rememberedDevices.revokedAt),
        gt(rememberedDevices.expiresAt, sql.placeholder('now')),
      ),
    )
    .orderBy(desc(rememberedDevices.rememberedAt))
    .limit(50)
    .prepare(),
)

/** The row behind a device's token, whatever has become of it. */
export function findDevice(db: Db, token: string): RememberedDevice | undefined {
  return deviceByHash(db).get({ tokenHash: hashSecret(token) })
}

/** True while a row lets its person in: in time, not taken back, and not replaced by the next token. */
export function isRemembered(device: RememberedDevice, now: Date): boolean {
  return !device.usedAt && !device.revokedAt && device.expiresAt > now
}

/** The browsers that know a person, the latest first. */
export function listDevices(db: Db, userId: string, now: Date) {
  return knownDevices(db).all({ userId, now: now.getTime() })
}

/**
 * Remembers the browser in which somebody has just signed in, for 180 days; only the hash of `token` is kept. The token
 * the browser had before, whoever's it was, ends.
 */
export function rememberDevice(
  tx: Tx,
  found: { userId: string; token: string; device: string; before: string | null },
  { now }: Moment,
): void {
  const { userId, token, device, before } = found
  if (before) forgetDevice(tx, before, now)
  const expiresAt = new Date(now.getTime() + deviceLasts)
  tx.insert(rememberedDevices)
    .values({
      tokenHash: hashSecret(token),
      userId,
      device: device.slice(0, 200),
      rememberedAt: now,
      expiresAt,
    })
    .run()
}

/** Ends what one token opens. */
export function forgetDevice(tx: Tx, token: string, now: Date): void {
  tx.update(rememberedDevices)
    .set({ revokedAt: now })
    .where(and(eq(rememberedDevices.tokenHash, hashSecret(token)), isNull(rememberedDevices.revokedAt)))
    .run()
}

/** Ends all remembered browsers of a person. */
export function forgetAllDevices(tx: Tx, userId: string, now: Date): void {
  tx.update(rememberedDevices)
    .set({ revokedAt: now })
    .where(and(eq(rememberedDevices.userId, userId), isNull(rememberedDevices.revokedAt)))
    .run()
}
