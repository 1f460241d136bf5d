import { eq, sql } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import { isResting } from '#app/domain/care/rest.ts'
import { nextStageOf } from '#app/domain/care/transition.ts'
import type { Moment } from '#app/domain/moment.ts'
import { transitions } from '#db/schema/care.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findSpell } from './find-spell.server.ts'
import { openTransition } from './open-transition.server.ts'
import { findPathAccount } from './path-account.server.ts'
import { findOpenRest } from './stage-history.server.ts'
import type { Weighed } from './weighed.ts'

const moveOfSpell = statement((db) =>
  db
    .select({ id: transitions.id })
    .from(transitions)
    .where(eq(transitions.spellId, sql.placeholder('spellId')))
    .limit(1)
    .prepare(),
)

const lastStanding = statement((db) =>
  db
    .select({ isReady: accountStandings.isReady })
    .from(accountStandings)
    .where(eq(accountStandings.accountId, sql.placeholder('accountId')))
    .prepare(),
)

/**
 * The last thing a gate waited for is there: the move proposes itself, once per spell, and both sides are told by mail.
 * Not while the account rests, not when it has ended, and not after the last stage. After an account came back (a step
 * back, an objection) it takes something new: a gate that was ready all along is for people to propose again.
 * Called before the account's new standing is written down.
 */
export function proposeByItself(tx: Tx, { accountId, spellId, gate }: Weighed, at: Moment): void {
  if (!gate.isReady || moveOfSpell(tx).get({ spellId })) return
  const account = findPathAccount(tx, accountId)
  const toStage = nextStageOf(account.stage)
  if (!toStage || account.endedAt || isAsleep(tx, account, at) || wasReadyOnReturn(tx, accountId, at)) return
  openTransition(tx, { account, spellId, toStage, by: null }, at)
}

function isAsleep(tx: Tx, account: { id: string; timeZone: string }, at: Moment): boolean {
  const rest = findOpenRest(tx, account.id)
  return rest !== undefined && isResting(rest, todayIn(account.timeZone, at.now))
}

function wasReadyOnReturn(tx: Tx, accountId: string, at: Moment): boolean {
  const spell = findSpell(tx, accountId)
  if (spell?.cause !== 'stepped_back' && spell?.cause !== 'returned') return false
  return spell.enteredAt >= at.now || lastStanding(tx).get({ accountId })?.isReady === true
}
