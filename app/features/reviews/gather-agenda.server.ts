import { and, eq, isNotNull, or, sql } from 'drizzle-orm'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { verificationOf } from '#app/domain/outcomes/measurement.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { acceptanceWaitsFor } from '#app/domain/plan/milestone.ts'
import type { AgendaEvidence, AgendaOutcome } from '#app/domain/reviews/build-agenda.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { goals, milestones, stakeholders } from '#db/schema/plan.ts'
import { reviews } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'
import { type MeasuredOutcome, readLedgers } from './read-ledgers.server.ts'

const accountId = () => sql.placeholder('accountId')

const place = statement((db) =>
  db
    .select({
      timeZone: accounts.timeZone,
      currency: accounts.currency,
      isSlipping: accountStandings.isSlipping,
      since: sql<CalendarDate | null>`(select max(${reviews.heldOn}) from ${reviews} where ${reviews.accountId} = ${accounts.id})`,
    })
    .from(accounts)
    .leftJoin(accountStandings, eq(accountStandings.accountId, accounts.id))
    .where(eq(accounts.id, accountId()))
    .prepare(),
)

const goalsOf = statement((db) =>
  db
    .select()
    .from(goals)
    .where(and(eq(goals.accountId, accountId()), or(isNotNull(goals.agreedAt), isNotNull(goals.proposedAt))))
    .orderBy(sql`${goals.priority} = 'top' desc`, goals.id)
    .prepare(),
)

const stepsOf = statement((db) =>
  db
    .select()
    .from(milestones)
    .where(and(eq(milestones.accountId, accountId()), eq(milestones.visibility, 'shared')))
    .orderBy(sql`${milestones.dueOn} is null`, milestones.dueOn, milestones.id)
    .prepare(),
)

const departedOf = statement((db) =>
  db
    .select({
      id: stakeholders.id,
      name: stakeholders.name,
      departedAt: stakeholders.departedAt,
      owns: sql<number>`exists (select 1 from goals g where g.account_id = stakeholders.account_id and g.closed_at is null
          and (g.customer_owner_id = stakeholders.id or g.vendor_owner_id = stakeholders.id))
        or exists (select 1 from milestones m where m.account_id = stakeholders.account_id and m.owner_id = stakeholders.id
          and m.completed_at is null and m.visibility = 'shared')`,
    })
    .from(stakeholders)
    .where(and(eq(stakeholders.accountId, accountId()), isNotNull(stakeholders.departedAt)))
    .orderBy(stakeholders.name)
    .prepare(),
)

/** What an agenda of this account is built from, as it stands at `now`: only what both sides see. Six statements. */
export function gatherAgenda(db: Db, asked: { accountId: string; now: Date }): AgendaEvidence {
  const account = place(db).get(asked)
  if (!account) throw new Error('a review without its account')
  const { timeZone, currency, since } = account
  const dayOf = (instant: Date) => todayIn(timeZone, instant)
  const dayOrNull = (instant: Date | null) => instant && dayOf(instant)
  const today = dayOf(asked.now)
  const goalRows = goalsOf(db).all(asked)
  const agreed = new Set(goalRows.filter(({ agreedAt }) => agreedAt).map(({ id }) => id))
  return {
    today,
    since,
    isSlipping: account.isSlipping ?? false,
    goals: goalRows.map(({ id, title, closure, progress, ...goal }) => ({
      ...{ id, title, closure, progress },
      agreedOn: dayOrNull(goal.agreedAt),
      changedOn: dayOrNull(goal.editedAt),
      closedOn: dayOrNull(goal.closedAt),
    })),
    outcomes: readLedgers(db, asked.accountId, { today, currency })
      .filter(({ outcome }) => agreed.has(outcome.goalId))
      .map((one) => outcomeOf(one, since)),
    steps: stepsOf(db)
      .all(asked)
      .map((step) => ({
        ...{ id: step.id, title: step.title, dueOn: step.dueOn },
        completedOn: dayOrNull(step.completedAt),
        waitsForAcceptance: acceptanceWaitsFor(step) !== null,
      })),
    departed: departedOf(db)
      .all(asked)
      .map(({ id, name, departedAt, owns }) => ({
        ...{ id, name, ownsOpenThings: owns === 1 },
        on: dayOf(departedAt ?? asked.now),
      })),
  }
}

function outcomeOf({ outcome, series }: MeasuredOutcome, since: CalendarDate | null): AgendaOutcome {
  const standing = series.filter((figure) => verificationOf(figure) !== 'disputed')
  const newest = standing.at(-1)
  return {
    id: outcome.id,
    name: outcome.name,
    baseline: readFigure(outcome.baselineValue, outcome),
    newest: newest
      ? {
          value: readFigure(newest.value, outcome),
          on: newest.measuredOn,
          isVerified: verificationOf(newest) === 'verified',
        }
      : null,
    fresh: standing.filter(({ measuredOn }) => since === null || measuredOn > since).length,
    disputed: series.length - standing.length,
  }
}
