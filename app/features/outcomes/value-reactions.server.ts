import type { EventKind } from '#app/domain/activity/event.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Happened, reactTo } from '#app/features/activity/reactions.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findAccount } from './find-outcome.server.ts'
import { writeValueStanding } from './value-standing.server.ts'

/** Every kind of event that can change what an account's outcomes are worth, or what the contract has cost. */
export const valueKinds = [
  ...['account-created', 'account-changed'],
  ...['outcome-added', 'outcome-changed', 'terms-changed', 'terms-agreed', 'goal-agreed', 'template-applied'],
  ...['measurement-reported', 'measurement-corrected', 'measurement-withdrawn', 'measurements-imported'],
  ...['measurement-verified', 'measurement-disputed', 'dispute-ended'],
  ...['contract-added', 'contract-changed', 'contract-removed'],
] as const satisfies readonly EventKind[]

/** Called once per process. */
export function registerValueReactions(): void {
  reactTo({ name: 'outcomes: write down what the account is worth', kinds: valueKinds, react: writeDown })
}

function writeDown(tx: Tx, { accountId }: Happened, { now }: Moment): void {
  const account = accountId === null ? undefined : findAccount(tx, accountId)
  if (account) writeValueStanding(tx, { accountId: account.id, today: todayIn(account.timeZone, now) })
}
