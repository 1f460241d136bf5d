import { ownPath } from '#app/domain/paths.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { checkPassword } from './check-password.server.ts'
import { type Doorway, limitsAt, networkAt } from './doorway.server.ts'
import type { User } from './find-user.server.ts'
import { sessionWorld } from './sessions.server.ts'
import { staffStepCookie } from './staff-step.ts'

type PasswordPassed = { user: User; cookie: string }

/** Address and password at the staff door, within the limits. Answers with the cookie of the next step. */
export async function passwordAtDoor(
  door: Doorway,
  typed: { email: string; password: string; to: string },
  limiter = limitsAt(door),
): Promise<Result<PasswordPassed>> {
  const spent = await limiter.spend([
    { limit: 'password-network', of: networkAt(door) },
    { limit: 'password-address', of: typed.email },
  ])
  if (!spent.ok) return spent
  const user = await checkPassword(door.context.db, typed)
  if (!user.ok) return user
  const step = { userId: user.value.id, goTo: ownPath(typed.to) }
  const { isSecure, now } = sessionWorld(door.context)
  return ok({
    user: user.value,
    cookie: staffStepCookie(step, { secret: door.context.secret, isSecure, now }),
  })
}

/** Counts one try at somebody's second factor. */
export function spendSecondFactor(
  door: Doorway,
  userId: string,
  limiter = limitsAt(door),
): Promise<Result<null>> {
  return limiter.spend([{ limit: 'second-factor', of: userId }])
}
