import type { UserKind } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import {
  countWrongCode,
  findSignInToken,
  fitsCode,
  isOpen,
  openTokensOf,
  type SignInToken,
  useToken,
} from './sign-in-token.server.ts'

/** Who signed in and where they go; null when the code does not fit. */
export type Entry = { user: { id: string; kind: UserKind }; goTo: string } | null

/** What people read when a code does not fit: the same whether the address is known, the code wrong or worn out. */
export const wrongCodeSentence =
  'This code does not fit. It works for 10 minutes and stops after five wrong tries: look for the newest mail, or ask for another'

/**
 * The six digits, typed in the browser that asked for the mail. A wrong code is an answer, not a refusal: it has to be
 * counted, and a refusal would undo the count. `browserHash` is null for a browser that never asked.
 */
export function enterCode(
  tx: Tx,
  input: { browserHash: string | null; code: string },
  at: Moment,
): Result<Entry> {
  const open = input.browserHash ? openTokensOf(tx, input.browserHash, at.now) : []
  return ok(enterWith(tx, open, input.code, at))
}

/**
 * The six digits, typed on the page of the mail's own link in a browser that did not ask: the phone that got the mail.
 * A scanner that opens links and presses buttons does not type them. Refuses `not-found` and `gone` for the link.
 */
export function enterCodeAtLink(tx: Tx, input: { token: string; code: string }, at: Moment): Result<Entry> {
  const token = findSignInToken(tx, input.token)
  if (!token) return refuse('not-found')
  if (!isOpen(token, at.now)) return refuse('gone')
  return ok(enterWith(tx, [token], input.code, at))
}

function enterWith(tx: Tx, open: SignInToken[], code: string, { now }: Moment): Entry {
  const fitting = open.find((token) => fitsCode(tx, token, { code, now }))
  if (!fitting) {
    for (const token of open) countWrongCode(tx, token)
    return null
  }
  const user = useToken(tx, fitting, now)
  return user ? { user: { id: user.id, kind: user.kind }, goTo: fitting.goTo } : null
}
