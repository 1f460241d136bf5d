import { and, asc, eq, isNull, not, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { LedgerMeasurement } from '#app/domain/outcomes/ledger.ts'
import { countingSeries, currentOf } from '#app/domain/outcomes/series.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'
import type { GoalOutcomes } from './glance.ts'
import { chartOf, type Eyes, readGlance } from './read-glance.server.ts'

/** The columns every word and picture of an outcome is made from. */
export const outcomeFacts = {
  id: outcomes.id,
  name: outcomes.name,
  unit: outcomes.unit,
  unitLabel: outcomes.unitLabel,
  direction: outcomes.direction,
  kind: outcomes.kind,
  cadence: outcomes.cadence,
  baselineValue: outcomes.baselineValue,
  baselineOn: outcomes.baselineOn,
  targetValue: outcomes.targetValue,
  targetOn: outcomes.targetOn,
}

const outcomesOfAccount = statement((db) =>
  db
    .select({ ...outcomeFacts, goalId: outcomes.goalId, timeZone: accounts.timeZone })
    .from(outcomes)
    .innerJoin(accounts, eq(accounts.id, outcomes.accountId))
    .where(eq(outcomes.accountId, sql.placeholder('accountId')))
    .orderBy(asc(outcomes.goalId), asc(outcomes.position), asc(outcomes.id))
    .prepare(),
)

const figure = {
  id: measurements.id,
  outcomeId: measurements.outcomeId,
  measuredOn: measurements.measuredOn,
  periodFrom: measurements.periodFrom,
  value: measurements.value,
  recordedAt: measurements.recordedAt,
  verifiedAt: measurements.verifiedAt,
  disputedAt: measurements.disputedAt,
  supersededAt: measurements.supersededAt,
}

/** The id of the figure that holds now, of the outcome in the row: what `currentOf` would find. */
export const currentFigureId = sql`(select last.id from ${measurements} as last
  where last.outcome_id = ${outcomes.id} and last.superseded_at is null and last.disputed_at is null
  order by last.measured_on desc, last.recorded_at desc, last.id desc limit 1)`

/** All standing figures of the primary outcomes that are drawn; of the others only the one that holds now. */
const figuresOfAccount = statement((db) => {
  const isHere = eq(outcomes.accountId, sql.placeholder('accountId'))
  const isDrawn = sql`(${outcomes.position} = 0 and ${outcomes.goalId} in (select value from json_each(${sql.placeholder('drawn')})))`
  const drawn = db
    .select(figure)
    .from(outcomes)
    .innerJoin(measurements, eq(measurements.outcomeId, outcomes.id))
    .where(and(isHere, isNull(measurements.supersededAt), isDrawn))
  const others = db
    .select(figure)
    .from(outcomes)
    .innerJoin(measurements, eq(measurements.id, currentFigureId))
    .where(and(isHere, not(isDrawn)))
  return unionAll(drawn, others).prepare()
})

/** Whose outcomes, on which of the account's days, and which goals get a chart; the others have a bar. */
type Asked = { accountId: string; today: CalendarDate; drawn: ReadonlySet<string> }

/**
 * What the plan page shows of its outcomes, by goal id; goals without outcomes are left out. Two statements for the
 * whole account, on indexes.
 */
export function planOutcomes(db: Db, { accountId, today, drawn }: Asked): Record<string, GoalOutcomes> {
  const figures = byOutcome(figuresOfAccount(db).all({ accountId, drawn: JSON.stringify([...drawn]) }))
  const byGoal: Record<string, GoalOutcomes> = {}
  for (const row of outcomesOfAccount(db).all({ accountId })) {
    const eyes = { today, timeZone: row.timeZone }
    const known = byGoal[row.goalId]
    const series = countingSeries(figures.get(row.id) ?? [])
    if (known) known.others.push(readGlance(row, currentOf(series), eyes))
    else
      byGoal[row.goalId] = {
        primary: primaryOf(row, series, { eyes, isDrawn: drawn.has(row.goalId) }),
        others: [],
      }
  }
  return byGoal
}

function primaryOf(
  outcome: Parameters<typeof chartOf>[0],
  series: LedgerMeasurement[],
  { eyes, isDrawn }: { eyes: Eyes; isDrawn: boolean },
): GoalOutcomes['primary'] {
  const chart = isDrawn
    ? chartOf(outcome, series, { width: 470, height: 104, size: 'small', today: eyes.today, usage: null })
    : null
  return { ...readGlance(outcome, currentOf(series), eyes), chart }
}

function byOutcome<M extends { outcomeId: string }>(figures: readonly M[]): Map<string, M[]> {
  const groups = new Map<string, M[]>()
  for (const figure of figures) {
    const group = groups.get(figure.outcomeId)
    if (group) group.push(figure)
    else groups.set(figure.outcomeId, [figure])
  }
  return groups
}
