import { sql } from 'drizzle-orm'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { countedUntil } from '#app/domain/outcomes/counted-until.ts'
import { verificationOf } from '#app/domain/outcomes/measurement.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { changesSince, type SinceEvidence, valueSince } from '#app/domain/reviews/since.ts'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import type { Db } from '#db/client.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'
import { freezeGoals } from './freeze-goals.server.ts'
import { type MeasuredOutcome, readLedgers, worthOfAll } from './read-ledgers.server.ts'

type Row = Pick<
  typeof measurements.$inferSelect,
  'id' | 'outcomeId' | 'verifiedAt' | 'disputedAt' | 'supersededAt'
>

const keptFigures = statement((db) =>
  db
    .select({
      id: measurements.id,
      outcomeId: measurements.outcomeId,
      verifiedAt: measurements.verifiedAt,
      disputedAt: measurements.disputedAt,
      supersededAt: measurements.supersededAt,
      correctedTo: sql<
        string | null
      >`(select c.value from measurements c where c.id = measurements.superseded_by_id)`,
    })
    .from(measurements)
    .where(sql`${measurements.id} in (select value from json_each(${sql.placeholder('ids')}))
      and ${measurements.accountId} = ${sql.placeholder('accountId')}`)
    .prepare(),
)

const doneSteps = statement((db) =>
  db.$client.prepare<
    { ids: string; accountId: string },
    { id: string; title: string; completedAt: number }
  >(`select m.id, m.title, m.completed_at as completedAt from milestones m
    where m.id in (select value from json_each(:ids)) and m.account_id = :accountId
      and m.visibility = 'shared' and m.completed_at is not null order by m.completed_at`),
)

type Account = { id: string; timeZone: string; currency: string; endedAt: Date | null }

/** What changed since a review was held, beside what it saw. Five statements. */
export function changesSinceReview(
  db: Db,
  { account, frozen, now }: { account: Account; frozen: ReviewSnapshot; now: Date },
) {
  const today = todayIn(account.timeZone, now)
  const evidence = gatherSince(db, { account, frozen, today })
  return { value: valueSince(frozen, evidence), changes: changesSince(frozen, evidence) }
}

export type ShownSince = ReturnType<typeof changesSinceReview>

type Asked = { account: Account; frozen: ReviewSnapshot; today: CalendarDate }

function gatherSince(db: Db, { account, frozen, today }: Asked): SinceEvidence {
  const { id: accountId, currency } = account
  const measured = readLedgers(db, accountId, { today: countedUntil(account, today), currency })
  const outcomes = frozen.goals.flatMap((goal) => goal.outcomes)
  const ids = outcomes.flatMap(({ figures }) => figures.map(({ measurementId }) => measurementId))
  const kept = keptFigures(db).all({ ids: JSON.stringify(ids), accountId })
  const steps = [
    ...frozen.steps.ahead.map(({ id }) => id),
    ...(frozen.agenda ?? []).flatMap(({ milestoneId }) => milestoneId ?? []),
  ]
  return {
    today,
    figures: kept.map((row) => figureOf(row, measured)),
    newFigures: measured.flatMap((one) => newFigures(one, frozen)).length,
    goals: freezeGoals(db, { accountId, since: null, measured: [] }),
    doneSteps: doneSteps(db)
      .all({ ids: JSON.stringify(steps), accountId })
      .map(({ id, title, completedAt }) => ({
        ...{ id, title },
        on: todayIn(account.timeZone, new Date(completedAt)),
      })),
    value: worthOfAll(measured, currency),
  }
}

/** Figures of later days, and of days on which it saw none: somebody may report what was measured before it. */
function newFigures({ outcome, series }: MeasuredOutcome, frozen: ReviewSnapshot) {
  const kept = frozen.goals.flatMap(({ outcomes }) => outcomes).find(({ id }) => id === outcome.id)
  const days = new Set([...(kept?.measured?.series ?? []), ...(kept?.figures ?? [])].map(({ on }) => on))
  const isNew = (day: CalendarDate) =>
    day > frozen.review.heldOn || (kept?.measured !== undefined && !days.has(day))
  return series.filter(({ measuredOn }) => isNew(measuredOn))
}

function figureOf(
  { correctedTo, ...row }: Row & { correctedTo: string | null },
  measured: readonly MeasuredOutcome[],
): SinceEvidence['figures'][number] {
  const outcome = measured.find((one) => one.outcome.id === row.outcomeId)?.outcome
  return {
    id: row.id,
    state: verificationOf(row),
    correctedTo: correctedTo !== null && outcome ? readFigure(correctedTo, outcome) : null,
  }
}
