import { and, asc, eq, sql } from 'drizzle-orm'
import { type LedgerEyes, ledgerOf, type OutcomeLedger } from '#app/domain/outcomes/ledger.ts'
import { type LedgerSummary, summarize } from '#app/domain/outcomes/ledger-summary.ts'
import { countingSeries } from '#app/domain/outcomes/series.ts'
import { readFactors } from '#app/domain/outcomes/valuation.ts'
import type { Db } from '#db/client.server.ts'
import { measurements, outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'

const outcomesOfAccount = statement((db) =>
  db
    .select({ outcome: outcomes, agreedAt: outcomeTerms.agreedAt })
    .from(outcomes)
    .leftJoin(
      outcomeTerms,
      and(eq(outcomeTerms.outcomeId, outcomes.id), eq(outcomeTerms.number, outcomes.termsNumber)),
    )
    .where(eq(outcomes.accountId, sql.placeholder('accountId')))
    .orderBy(asc(outcomes.position), asc(outcomes.id))
    .prepare(),
)

const figuresOfAccount = statement((db) =>
  db
    .select({
      id: measurements.id,
      outcomeId: measurements.outcomeId,
      measuredOn: measurements.measuredOn,
      periodFrom: measurements.periodFrom,
      value: measurements.value,
      recordedAt: measurements.recordedAt,
      verifiedAt: measurements.verifiedAt,
      disputedAt: measurements.disputedAt,
      supersededAt: measurements.supersededAt,
    })
    .from(outcomes)
    .innerJoin(measurements, eq(measurements.outcomeId, outcomes.id))
    .where(
      and(
        eq(outcomes.accountId, sql.placeholder('accountId')),
        sql`${measurements.supersededAt} is null`,
        sql`${measurements.measuredOn} <= ${sql.placeholder('today')}`,
      ),
    )
    .prepare(),
)

type FigureRow = ReturnType<ReturnType<typeof figuresOfAccount>['all']>[number]

export type MeasuredOutcome = {
  outcome: typeof outcomes.$inferSelect
  /** Counting figures up to the day, oldest first; disputed ones stand where there is no other of their date. */
  series: FigureRow[]
  /** Null while nothing says what a unit is worth. */
  ledger: OutcomeLedger | null
}

/** Every outcome of an account with its figures and their worth up to `eyes.today`, in the plan's order. Two statements. */
export function readLedgers(db: Db, accountId: string, eyes: LedgerEyes): MeasuredOutcome[] {
  const figures = byOutcome(figuresOfAccount(db).all({ accountId, today: eyes.today }))
  return outcomesOfAccount(db)
    .all({ accountId })
    .map(({ outcome, agreedAt }) => {
      const own = figures.get(outcome.id) ?? []
      const terms = { ...outcome, factors: readFactors(outcome.factors), isAgreed: agreedAt !== null }
      return { outcome, series: countingSeries(own), ledger: ledgerOf(terms, own, eyes) }
    })
}

function byOutcome(rows: readonly FigureRow[]): Map<string, FigureRow[]> {
  const grouped = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const known = grouped.get(row.outcomeId)
    if (known) known.push(row)
    else grouped.set(row.outcomeId, [row])
  }
  return grouped
}

/** What all of it was worth; null where nothing says what a unit is worth. */
export function worthOfAll(
  measured: readonly MeasuredOutcome[],
  currency: string,
): { currency: string; summary: LedgerSummary } | null {
  const placed = measured.flatMap(({ outcome: { category, margin }, ledger }) =>
    ledger ? [{ category, margin, ledger }] : [],
  )
  return placed.length > 0 ? { currency, summary: summarize(placed) } : null
}
