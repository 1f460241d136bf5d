import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { findUserByEmail, type User } from './find-user.server.ts'
import { fitsPassword } from './password.server.ts'

const wrongSentence = 'This address and password do not go together. Check both and try again.'

/**
 * The first step of a staff sign-in: reads and reckons, writes nothing. Unknown addresses, customers, people who left
 * and wrong passwords get the same answer after the same work: `invalid`.
 */
export async function checkPassword(
  db: Db,
  typed: { email: string; password: string },
): Promise<Result<User>> {
  const user = findUserByEmail(db, typed.email)
  const mayEnter = user?.kind === 'staff' && !user.deactivatedAt && user.totpSecret !== null
  const fits = await fitsPassword(mayEnter ? user.passwordHash : null, typed.password)
  return fits && user ? ok(user) : refuse('invalid', { message: wrongSentence })
}
