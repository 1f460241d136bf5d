import { plainReading } from '#app/domain/outcomes/bring/figure-table.ts'
import type { Db } from '#db/client.server.ts'
import {
  figureDrafts,
  measurements,
  outcomes,
  outcomeTerms,
  usagePoints,
  usageSeries,
} from '#db/schema/outcomes.ts'
import { contextVersions, goals, milestones } from '#db/schema/plan.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-01-05T09:00:00Z')
type On = { id: string }

/** A goal both sides agreed, unless other dates are given. */
export function makeGoal(db: Db, account: On, given: Partial<typeof goals.$inferInsert> = {}) {
  const agreed = { proposedAt: at.now, proposedSide: 'vendor' as const, agreedAt: at.now }
  return db
    .insert(goals)
    .values({
      id: at.newId(),
      accountId: account.id,
      title: 'Close the books in three days',
      ...agreed,
      createdAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

/**
 * Days to close, from 10 on 2026-01-01 to 3 on 2026-06-30, unless said otherwise; its terms are agreed, with `openTerms`
 * they are not yet. Worth nothing while no rate is given.
 */
export function makeOutcome(
  db: Db,
  goal: On & { accountId: string },
  { openTerms = false, ...given }: Partial<typeof outcomes.$inferInsert> & { openTerms?: boolean } = {},
) {
  const outcome = insertOutcome(db, goal, given)
  const { id: outcomeId, termsNumber: number, ...terms } = outcome
  const proposed = { proposedAt: outcome.createdAt, proposedSide: 'vendor' as const }
  db.insert(outcomeTerms)
    .values({ ...terms, ...proposed, outcomeId, number, agreedAt: openTerms ? null : outcome.createdAt })
    .run()
  return outcome
}

function insertOutcome(
  db: Db,
  goal: On & { accountId: string },
  given: Partial<typeof outcomes.$inferInsert>,
) {
  return db
    .insert(outcomes)
    .values({
      id: at.newId(),
      accountId: goal.accountId,
      goalId: goal.id,
      name: 'Month-end close',
      category: 'time_saved',
      unit: 'days',
      direction: 'decrease',
      kind: 'level',
      cadence: 'monthly',
      baselineValue: '10',
      baselineOn: '2026-01-01',
      targetValue: '3',
      targetOn: '2026-06-30',
      createdAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

/** A reported, unconfirmed figure; `authorId` is needed. */
export function makeMeasurement(
  db: Db,
  outcome: On & { accountId: string },
  given: Partial<typeof measurements.$inferInsert> & { authorId: string },
) {
  return db
    .insert(measurements)
    .values({
      id: at.newId(),
      accountId: outcome.accountId,
      outcomeId: outcome.id,
      measuredOn: '2026-04-30',
      value: '4.4',
      source: 'manual',
      recordedAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

/** Figures somebody pasted, not taken in yet; `createdBy` is needed. Without an outcome they are of usage. */
export function makeDraft(
  db: Db,
  outcome: { id: string | null; accountId: string },
  given: Partial<typeof figureDrafts.$inferInsert> & { createdBy: string },
) {
  return db
    .insert(figureDrafts)
    .values({
      id: at.newId(),
      accountId: outcome.accountId,
      outcomeId: outcome.id,
      content: '2026-04-30\t4.4',
      reading: JSON.stringify(plainReading),
      createdAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

/** A usage series with its numbers by day. */
export function makeUsageSeries(
  db: Db,
  { accountId, name, points }: { accountId: string; name: string; points: Record<string, string> },
) {
  const key = name.toLowerCase()
  const series = { id: at.newId(), accountId, name, key, createdAt: at.now }
  const saved = db.insert(usageSeries).values(series).returning().get()
  for (const [on, value] of Object.entries(points))
    db.insert(usagePoints)
      .values({ seriesId: saved.id, on, value, source: 'import', recordedAt: at.now })
      .run()
  return saved
}

export function makeMilestone(db: Db, account: On, given: Partial<typeof milestones.$inferInsert> = {}) {
  return db
    .insert(milestones)
    .values({
      id: at.newId(),
      accountId: account.id,
      title: 'Connect the ledger',
      stage: 'align',
      createdAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

export function makeContext(db: Db, account: On, given: Partial<typeof contextVersions.$inferInsert> = {}) {
  return db
    .insert(contextVersions)
    .values({
      id: at.newId(),
      accountId: account.id,
      number: 1,
      challenge: 'Our finance team re-keys numbers from five regions every month.',
      success: 'Leadership decides on figures of the same week.',
      writtenAt: at.now,
      ...given,
    })
    .returning()
    .get()
}
