import { and, eq, isNull } from 'drizzle-orm'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { SpellCause } from '#app/domain/care/spell.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { accounts } from '#db/schema/accounts.ts'
import { handoffs, stageSpells } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { PathAccount } from './path-account.server.ts'

type Entering = {
  account: PathAccount
  stage: Stage
  cause: SpellCause
  /** The move that led here, for `moved` and `returned`. */
  transitionId?: string
  /** For `placed`: the day it is believed to stand there since. Today in the account's zone when left out. */
  enteredOn?: CalendarDate
  reason?: string
  by: string | null
}

/** Begins a new spell: a line of the stage history, and the account's own stage and day, in its zone. */
export function enterStage(tx: Tx, entering: Entering, at: Moment): void {
  const { account, stage, cause, transitionId = null, reason = '', by } = entering
  const { enteredOn = todayIn(account.timeZone, at.now) } = entering
  tx.insert(stageSpells)
    .values({
      ...{ id: at.newId(), accountId: account.id, stage, enteredOn, enteredAt: at.now },
      ...{ cause, transitionId, reason, by },
    })
    .run()
  tx.update(accounts).set({ stage, stageEnteredOn: enteredOn }).where(eq(accounts.id, account.id)).run()
}

/** A handing over that is not needed any more, because the account went back. */
export function cancelOpenHandoff(tx: Tx, accountId: string, at: Moment): void {
  tx.update(handoffs)
    .set({ cancelledAt: at.now })
    .where(and(eq(handoffs.accountId, accountId), isNull(handoffs.acceptedAt), isNull(handoffs.cancelledAt)))
    .run()
}
