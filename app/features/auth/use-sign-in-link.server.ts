import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Entry } from './enter-code.server.ts'
import { findSignInToken, isOpen, useToken } from './sign-in-token.server.ts'

const usedLinkSentence = 'This link has been used, or its ten minutes are over. Ask for a new one.'

/** How a link stands for the browser that opened it. Reads only: mail scanners may look as often as they like. */
type LinkState = 'ready' | 'other-browser' | 'gone' | 'unknown'

export function lookAtLink(
  db: Db,
  link: { token: string; browserHash: string | null },
  now: Date,
): LinkState {
  const token = findSignInToken(db, link.token)
  if (!token) return 'unknown'
  if (!isOpen(token, now)) return 'gone'
  return token.browserHash === link.browserHash ? 'ready' : 'other-browser'
}

/**
 * Signs in with the link of a mail, once, within ten minutes, in the browser that asked for it. Refuses `not-found` for
 * a token we never made, `gone` when it is used or over, `not-allowed` in another browser (which leaves it open).
 */
export function useSignInLink(
  tx: Tx,
  link: { token: string; browserHash: string | null },
  at: Moment,
): Result<NonNullable<Entry>> {
  const token = findSignInToken(tx, link.token)
  if (!token) return refuse('not-found')
  if (!isOpen(token, at.now)) return refuse('gone', { message: usedLinkSentence })
  if (token.browserHash !== link.browserHash) {
    return refuse('not-allowed', {
      message: 'This link belongs to another browser. Type the code of the mail instead.',
    })
  }
  const user = useToken(tx, token, at.now)
  return user ? ok({ user: { id: user.id, kind: user.kind }, goTo: token.goTo }) : refuse('gone')
}
