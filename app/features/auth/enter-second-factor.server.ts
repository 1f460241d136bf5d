import { and, eq, isNull } from 'drizzle-orm'
import type { UserKind } from '#app/domain/accounts/member.ts'
import { hashRecoveryCode } from '#app/domain/auth/recovery-codes.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { recoveryCodes, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findActiveUser } from './find-user.server.ts'
import { stepOfCode } from './totp.server.ts'

type Entered = { id: string; kind: UserKind }

const wrongAppCode = 'This code does not fit. Wait for the next one in your app; each works once'
const wrongRecoveryCode = 'This recovery code does not fit, or it was used before'

/** The second step of a staff sign-in, by the app's six digits: each code once, one step of clock difference. */
export function enterAppCode(tx: Tx, typed: { userId: string; code: string }, at: Moment): Result<Entered> {
  const user = findActiveUser(tx, typed.userId)
  if (!user?.totpSecret) return refuseFields({ code: wrongAppCode })
  const step = stepOfCode(user.totpSecret, { code: typed.code, now: at.now, lastStep: user.totpLastStep })
  if (step === null) return refuseFields({ code: wrongAppCode })
  tx.update(users).set({ totpLastStep: step }).where(eq(users.id, user.id)).run()
  return ok({ id: user.id, kind: user.kind })
}

/** The second step without the phone: one of the ten codes, each once. */
export function enterRecoveryCode(
  tx: Tx,
  typed: { userId: string; code: string },
  at: Moment,
): Result<Entered> {
  const user = findActiveUser(tx, typed.userId)
  if (!user) return refuseFields({ code: wrongRecoveryCode })
  const used = tx
    .update(recoveryCodes)
    .set({ usedAt: at.now })
    .where(
      and(
        eq(recoveryCodes.userId, user.id),
        eq(recoveryCodes.codeHash, hashRecoveryCode(typed.code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .run()
  return used.changes === 1 ? ok({ id: user.id, kind: user.kind }) : refuseFields({ code: wrongRecoveryCode })
}
