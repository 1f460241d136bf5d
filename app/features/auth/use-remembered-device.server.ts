import { eq } from 'drizzle-orm'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { deviceGrace } from '#app/domain/auth/secrets.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { rememberedDevices } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { User } from './find-user.server.ts'
import { findMailedUser } from './mail-reader.server.ts'
import { findDevice, forgetAllDevices, isRemembered } from './remembered-devices.server.ts'

/** Who comes in, and until when the browser's next token lasts; null when the device does not know that person. */
type Known = { user: User; expiresAt: Date } | null

/**
 * The reader of a mail comes back in a browser that remembers them: its token is used up and `next` takes its place, for
 * what is left of the 180 days. A used token that comes once more was copied: then no browser of that person is
 * remembered any longer. That nobody is let in is an answer, not a refusal, which would undo it.
 */
export function useRememberedDevice(
  tx: Tx,
  { token, userId, next }: { token: string; userId: string; next: string },
  at: Moment,
): Result<Known> {
  const device = findDevice(tx, token)
  if (!device) return ok(null)
  if (device.usedAt && at.now.getTime() - device.usedAt.getTime() > deviceGrace)
    forgetAllDevices(tx, device.userId, at.now)
  const user = device.userId === userId ? findMailedUser(tx, userId) : undefined
  if (user?.kind !== 'customer' || !isRemembered(device, at.now)) return ok(null)
  tx.update(rememberedDevices)
    .set({ usedAt: at.now })
    .where(eq(rememberedDevices.tokenHash, device.tokenHash))
    .run()
  const { rememberedAt, expiresAt } = device
  const kept = { userId, device: device.device, rememberedAt, expiresAt }
  tx.insert(rememberedDevices)
    .values({ ...kept, tokenHash: hashSecret(next) })
    .run()
  return ok({ user, expiresAt })
}
