import { mayStillObject } from '#app/domain/care/transition.ts'
import type { Db } from '#db/client.server.ts'
import { findMove } from './find-move.server.ts'
import { findSpell } from './find-spell.server.ts'

/**
 * Until when an approver may object to the recorded signature that brought the account where it is; null when it did not
 * come here that way, or the time is over. Meanwhile no further agreement is recorded: going on would take the 30 days
 * away.
 */
export function objectionOpenUntil(db: Db, accountId: string, now: Date): Date | null {
  const transitionId = findSpell(db, accountId)?.transitionId
  const move = transitionId ? findMove(db, { accountId, transitionId }) : undefined
  return move && mayStillObject(move, now) ? move.objectionUntil : null
}
