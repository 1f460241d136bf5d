import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { MeasurementSource } from '#app/domain/outcomes/measurement.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { usagePoints, usageSeries } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findAccount } from '../find-outcome.server.ts'

export type UsagePoint = { series: string; on: CalendarDate; value: string }
type Import = { points: UsagePoint[]; source: MeasurementSource }

/**
 * Takes points of usage series, all or none: a series is made when its name is new, a day that has a number gets the new
 * one, the same again changes nothing. Of one day sent twice the later counts. Refuses: not-allowed, not-found, invalid
 * (days to come, by row).
 */
export function importUsage(
  tx: Tx,
  actor: PlanActor,
  { points, source }: Import,
  at: Moment,
): Result<{ taken: number; changed: number; unchanged: number }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const account = findAccount(tx, actor.accountId)
  if (!account) return refuse('not-found')
  const today = todayIn(account.timeZone, at.now)
  const late = points.flatMap(({ on }, row) =>
    on > today ? [[`rows.${row}.date`, stillToCome] as const] : [],
  )
  if (late.length > 0) return refuseFields(Object.fromEntries(late))
  const counts = { taken: 0, changed: 0, unchanged: 0 }
  for (const [name, ofSeries] of bySeries(points)) {
    const before = counts.taken + counts.changed
    const seriesId = findOrMake(tx, actor, name, at)
    for (const point of ofSeries) counts[takePoint(tx, { ...point, seriesId, source }, at)] += 1
    const taken = counts.taken + counts.changed - before
    if (taken === 0) continue
    const event = { kind: 'usage-imported', seriesId, points: taken, texts: { series: name } } as const
    recordEvent(tx, { ...event, accountId: actor.accountId, actorId: actor.userId }, at)
  }
  return ok(counts)
}

const stillToCome = 'This day is still to come. Send it when it is over'

/** The name folded for finding a series again. */
export function seriesKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** By the series' name as first written, each day once. */
function bySeries(points: readonly UsagePoint[]): [string, { on: CalendarDate; value: string }[]][] {
  const found = new Map<string, { name: string; days: Map<CalendarDate, string> }>()
  for (const { series, on, value } of points) {
    const key = seriesKey(series)
    const known = found.get(key) ?? { name: series.trim(), days: new Map() }
    found.set(key, known)
    known.days.set(on, value)
  }
  return [...found.values()].map(({ name, days }) => [name, [...days].map(([on, value]) => ({ on, value }))])
}

function findOrMake(tx: Tx, { accountId, userId }: PlanActor, name: string, at: Moment): string {
  const key = seriesKey(name)
  const known = tx
    .select({ id: usageSeries.id })
    .from(usageSeries)
    .where(and(eq(usageSeries.accountId, accountId), eq(usageSeries.key, key)))
    .get()
  if (known) return known.id
  const id = at.newId()
  tx.insert(usageSeries).values({ id, accountId, name, key, createdAt: at.now, createdBy: userId }).run()
  return id
}

type Taking = { seriesId: string; on: CalendarDate; value: string; source: MeasurementSource }

function takePoint(tx: Tx, point: Taking, at: Moment): 'taken' | 'changed' | 'unchanged' {
  const { seriesId, on, value } = point
  const isDay = and(eq(usagePoints.seriesId, seriesId), eq(usagePoints.on, on))
  const known = tx.select({ value: usagePoints.value }).from(usagePoints).where(isDay).get()
  if (known?.value === value) return 'unchanged'
  const fresh = { ...point, recordedAt: at.now }
  if (known) tx.update(usagePoints).set(fresh).where(isDay).run()
  else tx.insert(usagePoints).values(fresh).run()
  return known ? 'changed' : 'taken'
}
