/** Exports, role changes and tokens ask for a sign-in that is at most this old (TRUST.md). Milliseconds. */
const recentSignInLasts = 15 * 60_000

/** True when this session began so lately that what it asks for may be done without signing in again. */
export function isRecentSignIn(signedInAt: Date, now: Date): boolean {
  const age = now.getTime() - signedInAt.getTime()
  return age >= 0 && age <= recentSignInLasts
}
