import { isRecentSignIn } from '#app/domain/auth/recent.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'

type Scene = { signedIn: { signedInAt: Date }; context: { at: { now: Date } } }

/** Lets on who signed in lately: roles and access are not changed from a browser left open (TRUST.md). For an intent's `before`. */
export async function needRecentSignIn({ signedIn, context }: Scene): Promise<Result<Record<never, never>>> {
  if (isRecentSignIn(signedIn.signedInAt, context.at.now)) return ok({})
  return refuse('not-allowed', {
    message: 'Your sign-in is a while ago. Sign in again with the link above, then change who has access.',
  })
}
