import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { type OutcomeCategory, outcomeCategoryTitles } from '#app/domain/outcomes/outcome.ts'
import { readWhen } from '#app/domain/outcomes/period.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { goals } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import type { OutcomeGlance } from './glance.ts'
import { currentFigureId, outcomeFacts } from './plan-outcomes-queries.server.ts'
import { readGlance } from './read-glance.server.ts'

const verifiers = alias(users, 'verifiers')

const outcomesWithLastFigure = statement((db) =>
  db
    .select({
      outcome: { ...outcomeFacts, category: outcomes.category },
      goal: { id: goals.id, title: goals.title, isClosed: sql<0 | 1>`${goals.closedAt} is not null` },
      timeZone: accounts.timeZone,
      last: {
        id: measurements.id,
        measuredOn: measurements.measuredOn,
        periodFrom: measurements.periodFrom,
        value: measurements.value,
        recordedAt: measurements.recordedAt,
        verifiedAt: measurements.verifiedAt,
        disputedAt: measurements.disputedAt,
        supersededAt: measurements.supersededAt,
      },
      confirmedBy: verifiers.name,
      hasDispute: sql<0 | 1>`exists (select 1 from ${measurements} as open
        where open.outcome_id = ${outcomes.id} and open.disputed_at is not null and open.superseded_at is null)`,
    })
    .from(outcomes)
    .innerJoin(goals, eq(goals.id, outcomes.goalId))
    .innerJoin(accounts, eq(accounts.id, outcomes.accountId))
    .leftJoin(measurements, eq(measurements.id, currentFigureId))
    .leftJoin(verifiers, eq(verifiers.id, measurements.verifiedBy))
    .where(eq(outcomes.accountId, sql.placeholder('accountId')))
    .orderBy(sql`${goals.closedAt} is not null`, asc(goals.createdAt), asc(goals.id), asc(outcomes.position))
    .prepare(),
)

export type ListedOutcome = OutcomeGlance & {
  /** "Time saved" */
  category: string
  categoryWord: OutcomeCategory
  isPrimary: boolean
  /** "30 Apr", for an amount "March 2026", '' while nothing is measured. */
  measuredOn: string
  confirmedBy: string
  hasDispute: boolean
}

export type OutcomesOfGoal = { id: string; title: string; isClosed: boolean; outcomes: ListedOutcome[] }

/** All outcomes of an account by goal, closed goals last, each with the figure that holds now. One statement. */
export function listOutcomes(db: Db, accountId: string, today: CalendarDate): OutcomesOfGoal[] {
  const byGoal = new Map<string, OutcomesOfGoal>()
  for (const row of outcomesWithLastFigure(db).all({ accountId })) {
    const { goal, last, outcome } = row
    const group: OutcomesOfGoal = byGoal.get(goal.id) ?? {
      id: goal.id,
      title: goal.title,
      isClosed: goal.isClosed === 1,
      outcomes: [],
    }
    byGoal.set(goal.id, group)
    group.outcomes.push({
      ...readGlance(outcome, last, { today, timeZone: row.timeZone }),
      category: outcomeCategoryTitles[outcome.category],
      categoryWord: outcome.category,
      isPrimary: group.outcomes.length === 0,
      measuredOn: last ? readWhen(last, (day) => readDate(day, { today })) : '',
      confirmedBy: row.confirmedBy ?? '',
      hasDispute: row.hasDispute === 1,
    })
  }
  return [...byGoal.values()]
}

const openGoals = statement((db) =>
  db
    .select({ id: goals.id, title: goals.title })
    .from(goals)
    .where(and(eq(goals.accountId, sql.placeholder('accountId')), isNull(goals.closedAt)))
    .orderBy(asc(goals.createdAt), asc(goals.id))
    .prepare(),
)

/** The goals that something can be measured for. One statement. */
export function goalsToMeasure(db: Db, accountId: string): { id: string; title: string }[] {
  return openGoals(db).all({ accountId })
}
