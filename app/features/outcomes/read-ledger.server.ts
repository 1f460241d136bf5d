import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { countedUntil } from '#app/domain/outcomes/counted-until.ts'
import {
  type LedgerMeasurement,
  type LedgerTerms,
  ledgerOf,
  type OutcomeLedger,
} from '#app/domain/outcomes/ledger.ts'
import type { Measure } from '#app/domain/outcomes/units.ts'
import { readFactors } from '#app/domain/outcomes/valuation.ts'
import type { Db } from '#db/client.server.ts'
import { type CountedRow, countedOutcome, countedOutcomes } from './counted-rows.server.ts'
import { figuresOf, figuresOfAccount } from './ledger-figures.server.ts'

/** An outcome with the terms it is counted by, and what its figures were worth until the day asked for. */
export type CountedOutcome = Measure & {
  id: string
  name: string
  goal: { id: string; title: string; isClosed: boolean }
  /** Category, direction, kind, baseline, valuation, share, margin, and whether all of it is agreed. */
  terms: LedgerTerms
  baselineOn: CalendarDate
  /** The version of the terms that holds: who proposed it, who agreed it. Null and '' while nobody has. */
  agreement: {
    number: number
    proposedAt: Date | null
    proposedBy: string
    agreedAt: Date | null
    agreedBy: string
  }
  /** Null while nothing says what a unit is worth. */
  ledger: OutcomeLedger | null
}

/** How an account counts. */
export type CountingAccount = {
  currency: string
  timeZone: string
  /** The day until which value is counted: the one asked for, or the day the account ended if that was earlier. */
  until: CalendarDate
}

/** Whose value, and the account's today: it is counted until then, and for an ended account until the day it ended. */
type Asked = { accountId: string; today: CalendarDate }

/** What one outcome's figures were worth, row by row; null on other accounts. Two statements. */
export function ledgerOfOutcome(
  db: Db,
  { outcomeId, ...asked }: Asked & { outcomeId: string },
): { account: CountingAccount; outcome: CountedOutcome } | null {
  const row = countedOutcome(db, { accountId: asked.accountId, outcomeId })
  if (!row) return null
  const account = countingAccount(row.account, asked.today)
  return { account, outcome: count(row, figuresOf(db, outcomeId), account) }
}

/**
 * What all outcomes of an account were worth, by goal as the lists show them (closed goals last); null for an account
 * that is missing; of other `figures` than those that stand where they are given. Two statements, however many outcomes and figures there are.
 */
export function ledgersOfAccount(
  db: Db,
  asked: Asked,
  figures: ReadonlyMap<string, LedgerMeasurement[]> = figuresOfAccount(db, asked.accountId),
): { account: CountingAccount; outcomes: CountedOutcome[] } | null {
  const { account: found, rows } = countedOutcomes(db, asked.accountId)
  if (!found) return null
  const account = countingAccount(found, asked.today)
  return { account, outcomes: rows.map((row) => count(row, figures.get(row.outcome.id) ?? [], account)) }
}

function countingAccount(account: CountedRow['account'], today: CalendarDate): CountingAccount {
  const { currency, timeZone } = account
  return { currency, timeZone, until: countedUntil(account, today) }
}

function count(
  { outcome, goal, agreement, proposedBy, agreedBy }: CountedRow,
  figures: readonly LedgerMeasurement[],
  { currency, until }: CountingAccount,
): CountedOutcome {
  const { id, name, unit, unitLabel, baselineOn, factors, termsNumber: number, ...counted } = outcome
  const agreedAt = agreement?.agreedAt ?? null
  const terms = { ...counted, factors: readFactors(factors), isAgreed: agreedAt !== null }
  return {
    ...{ id, name, unit, unitLabel, terms, baselineOn },
    goal: { id: goal.id, title: goal.title, isClosed: goal.closedAt !== null },
    agreement: {
      ...{ number, agreedAt, proposedAt: agreement?.proposedAt ?? null },
      ...{ proposedBy: proposedBy ?? '', agreedBy: agreedBy ?? '' },
    },
    ledger: ledgerOf(terms, figures, { today: until, currency }),
  }
}

/** The goals of an account whose outcomes have verified value, in cash or in capacity. Two statements. */
export function goalsWithVerifiedValue(db: Db, asked: Asked): ReadonlySet<string> {
  const outcomes = ledgersOfAccount(db, asked)?.outcomes ?? []
  const sums = new Map<string, { cash: number; capacity: number }>()
  for (const { goal, ledger } of outcomes) {
    const sum = sums.get(goal.id) ?? { cash: 0, capacity: 0 }
    if (ledger) sum[ledger.nature] += ledger.totals.verified
    sums.set(goal.id, sum)
  }
  return new Set([...sums].filter(([, { cash, capacity }]) => cash > 0 || capacity > 0).map(([id]) => id))
}
