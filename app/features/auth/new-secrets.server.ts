import { passwordProblem } from '#app/domain/auth/password.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { hashPassword } from './password.server.ts'
import type { SecondFactor } from './save-staff-user.server.ts'
import { stepOfCode } from './totp.server.ts'

type Typed = { email: string; name: string; password: string; code: string }

/**
 * Checks what a new staff member chose, before anything is written: a password that guessers do not try first, and a
 * code that shows that their app has the secret. Answers with what is to be stored; refuses with field sentences.
 */
export async function prepareStaffSecrets(
  typed: Typed,
  offered: { totpSecret: string; now: Date },
): Promise<Result<SecondFactor & { passwordHash: string }>> {
  const problem = passwordProblem(typed.password, { email: typed.email, names: [typed.name] })
  if (problem) return refuseFields({ password: problem })
  const { totpSecret, now } = offered
  const totpStep = stepOfCode(totpSecret, { code: typed.code, now, lastStep: null })
  if (totpStep === null) {
    return refuseFields({
      code: 'This code does not fit. Check that the clock of your phone is right, and type the next one',
    })
  }
  return ok({ totpSecret, totpStep, passwordHash: await hashPassword(typed.password) })
}
