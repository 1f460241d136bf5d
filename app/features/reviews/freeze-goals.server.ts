import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { verificationOf } from '#app/domain/outcomes/measurement.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { goalClosureTitles, goalProgressTitles, lifecycleOf } from '#app/domain/plan/goal.ts'
import type { SnapshotGoal, SnapshotMeasured, SnapshotOutcome } from '#app/domain/reviews/snapshot.ts'
import type { Db } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { MeasuredOutcome } from './read-ledgers.server.ts'

type Span = { accountId: string; since: CalendarDate | null; measured: readonly MeasuredOutcome[] }

/** The agreed goals with what was measured for each. One statement. */
export function freezeGoals(db: Db, { accountId, since, measured }: Span): SnapshotGoal[] {
  const agreed = db
    .select()
    .from(goals)
    .where(and(eq(goals.accountId, accountId), isNotNull(goals.agreedAt)))
    .orderBy(asc(goals.id))
    .all()
  return agreed.map((goal) => ({
    id: goal.id,
    title: goal.title,
    standing: standingOf(goal),
    outcomes: measured
      .filter(({ outcome }) => outcome.goalId === goal.id)
      .map((one) => freezeOutcome(one, since)),
  }))
}

/** Where a goal stands, in words: "On track", or how it ended. */
function standingOf(goal: typeof goals.$inferSelect): string {
  return lifecycleOf(goal) === 'closed' && goal.closure
    ? goalClosureTitles[goal.closure]
    : goalProgressTitles[goal.progress]
}

function freezeOutcome(one: MeasuredOutcome, since: CalendarDate | null): SnapshotOutcome {
  const { outcome, series } = one
  const fresh = series.filter((row) => since === null || row.measuredOn > since)
  const { id, name, baselineOn, targetOn } = outcome
  return {
    id,
    name,
    baseline: readFigure(outcome.baselineValue, outcome),
    baselineOn,
    target: readFigure(outcome.targetValue, outcome),
    targetOn,
    measured: freezeMeasured(one),
    figures: (fresh.length > 0 ? fresh : series.slice(-1)).map((row) => ({
      measurementId: row.id,
      on: row.measuredOn,
      value: readFigure(row.value, outcome),
      isVerified: verificationOf(row) === 'verified',
      isNew: fresh.includes(row),
    })),
  }
}

function freezeMeasured({ outcome, series, ledger }: MeasuredOutcome): SnapshotMeasured {
  const { category, unit, unitLabel, direction, kind, cadence, baselineValue, targetValue } = outcome
  return {
    ...{ category, unit, unitLabel, direction, kind, cadence, baselineValue, targetValue },
    series: series
      .filter((row) => verificationOf(row) !== 'disputed')
      .map((row) => ({
        on: row.measuredOn,
        from: row.periodFrom,
        value: row.value,
        isVerified: verificationOf(row) === 'verified',
      })),
    worth: ledger && { nature: ledger.nature, ...ledger.totals },
  }
}
