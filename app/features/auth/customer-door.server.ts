import type { UserKind } from '#app/domain/accounts/member.ts'
import { ownPath } from '#app/domain/paths.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { write } from '#db/transaction.server.ts'
import { askForFreshLink, askForSignIn } from './ask-for-sign-in.server.ts'
import { askedCookie } from './asked-cookie.ts'
import { browserAt, browserHashAt, type Doorway, limitsAt, networkAt } from './doorway.server.ts'
import { type Entry, enterCode, enterCodeAtLink, wrongCodeSentence } from './enter-code.server.ts'
import { evenly } from './even-time.server.ts'
import { findSignInToken } from './sign-in-token.server.ts'

type LetIn = { user: { id: string; kind: UserKind }; goTo: string }

/**
 * A mail is asked for at the door: within the limits, in the same time for every address. Returns the cookies to set.
 * Refuses `too-many`.
 */
export async function askAtDoor(
  door: Doorway,
  asked: { email: string; to: string },
  limiter = limitsAt(door),
): Promise<Result<string[]>> {
  const spent = await limiter.spend([
    { limit: 'mail-network', of: networkAt(door) },
    { limit: 'mail-address', of: asked.email },
  ])
  if (!spent.ok) return spent
  const browser = browserAt(door)
  const { db, secret, at } = door.context
  const input = { email: asked.email, goTo: ownPath(asked.to), browserHash: browser.hash, secret }
  const result = await evenly(() => write(db, (tx) => askForSignIn(tx, input, at)))
  return result.ok ? ok([browser.cookie, askedCookie(door, { email: asked.email, to: input.goTo })]) : result
}

/** The link's holder asks for a fresh one in this browser: three a day, so that no scanner can make mails for ever. */
export async function freshLinkAtDoor(
  door: Doorway,
  { token }: { token: string },
  limiter = limitsAt(door),
): Promise<Result<string[]>> {
  const { db, secret, at } = door.context
  const { userId: owner = 'nobody', goTo = '/' } = findSignInToken(db, token) ?? {}
  const spent = await limiter.spend([
    { limit: 'mail-network', of: networkAt(door) },
    { limit: 'fresh-link', of: owner },
  ])
  if (!spent.ok) return spent
  const browser = browserAt(door)
  const email = write(db, (tx) => askForFreshLink(tx, { token, browserHash: browser.hash, secret }, at))
  return email.ok ? ok([browser.cookie, askedCookie(door, { email: email.value, to: goTo })]) : email
}

/** The mail's code, typed in the browser that asked. A wrong one is counted, and refused with one sentence for all. */
export async function codeAtDoor(
  door: Doorway,
  { code }: { code: string },
  limiter = limitsAt(door),
): Promise<Result<LetIn>> {
  const { db, at } = door.context
  return entering(door, limiter, () =>
    write(db, (tx) => enterCode(tx, { browserHash: browserHashAt(door), code }, at)),
  )
}

/** The mail's code, typed on the page of its link in another browser. */
export async function codeAtLink(
  door: Doorway,
  typed: { token: string; code: string },
  limiter = limitsAt(door),
): Promise<Result<LetIn>> {
  const { db, at } = door.context
  return entering(door, limiter, () => write(db, (tx) => enterCodeAtLink(tx, typed, at)))
}

async function entering(
  door: Doorway,
  limiter: ReturnType<typeof limitsAt>,
  enter: () => Result<Entry>,
): Promise<Result<LetIn>> {
  const spent = await limiter.spend([{ limit: 'code-network', of: networkAt(door) }])
  if (!spent.ok) return spent
  const entered = await evenly(enter)
  if (!entered.ok) return entered
  return entered.value ? ok(entered.value) : refuseFields({ code: wrongCodeSentence })
}
