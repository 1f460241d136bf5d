import { and, asc, eq } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import type { Db } from '#db/client.server.ts'
import { milestones, stakeholders } from '#db/schema/plan.ts'

type Span = { accountId: string; since: CalendarDate | null; dayOf: (instant: Date) => CalendarDate }

/** The shared steps done since a day (all of them without one), and those that are ahead. */
export function freezeSteps(db: Db, { accountId, since, dayOf }: Span): ReviewSnapshot['steps'] {
  const rows = db
    .select({
      id: milestones.id,
      title: milestones.title,
      dueOn: milestones.dueOn,
      completedAt: milestones.completedAt,
      owner: stakeholders.name,
    })
    .from(milestones)
    .leftJoin(stakeholders, eq(stakeholders.id, milestones.ownerId))
    .where(and(eq(milestones.accountId, accountId), eq(milestones.visibility, 'shared')))
    .orderBy(asc(milestones.dueOn), asc(milestones.id))
    .all()
  const done = rows.flatMap(({ id, title, owner, completedAt }) =>
    completedAt === null ? [] : [{ id, title, owner, on: dayOf(completedAt) }],
  )
  return {
    done: done.filter(({ on }) => since === null || on > since),
    ahead: rows
      .filter(({ completedAt }) => completedAt === null)
      .map(({ id, title, owner, dueOn }) => ({ id, title, owner, on: dueOn })),
  }
}
