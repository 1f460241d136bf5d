import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { addDays, type CalendarDate } from '#app/domain/calendar-date.ts'
import { measureWords } from '#app/domain/plan/template-words.ts'
import type { Db } from '#db/client.server.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { goals } from '#db/schema/plan.ts'
import { templateItems } from '#db/schema/plan-templates.ts'
import { statement } from '#db/statement.server.ts'

const goalLine = alias(templateItems, 'goal_line')

const measuresOfGoal = statement((db) =>
  db
    .select({
      line: templateItems,
      isThere: sql<0 | 1>`exists (select 1 from ${outcomes} as made where made.account_id = ${goals.accountId}
        and made.goal_id = ${goals.id} and made.template_item_id = ${templateItems.id})`,
    })
    .from(goals)
    .innerJoin(goalLine, eq(goalLine.id, goals.templateItemId))
    .innerJoin(
      templateItems,
      and(
        eq(templateItems.templateId, goalLine.templateId),
        eq(templateItems.goalItemId, goalLine.id),
        eq(templateItems.kind, 'outcome'),
        isNull(templateItems.removedAt),
      ),
    )
    .where(
      and(
        eq(goals.accountId, sql.placeholder('accountId')),
        eq(goals.id, sql.placeholder('goalId')),
        isNull(goals.closedAt),
      ),
    )
    .orderBy(asc(templateItems.position), asc(templateItems.id))
    .prepare(),
)

type On = { accountId: string; goalId: string }

/**
 * What a template suggests to measure for a goal that was made from it, and is not measured yet; its figures are the
 * customer's to say. One statement.
 */
export function suggestedMeasures(db: Db, on: On) {
  return measuresOfGoal(db)
    .all(on)
    .filter(({ isThere }) => isThere === 0)
    .map(({ line }) => ({ id: line.id, title: line.title, about: measureWords(line) }))
}

/** One line of a template that suggests what to measure for this goal, or undefined. One statement. */
export function findSuggested(db: Db, { itemId, ...on }: On & { itemId: string }) {
  return measuresOfGoal(db)
    .all(on)
    .find(({ line }) => line.id === itemId)?.line
}

type Asked = On & { itemId: string; today: CalendarDate }

/** The fields of a new outcome as the template would have them; null where it suggests nothing. One statement. */
export function suggestedStart(db: Db, { today, ...asked }: Asked): Record<string, string> | null {
  const line = asked.itemId === '' ? undefined : findSuggested(db, asked)
  if (!line) return null
  const { category, unit, unitLabel, direction, outcomeKind, cadence } = line
  const words = { category, unit, direction, kind: outcomeKind, cadence }
  const known = Object.entries(words).flatMap(([name, word]) => (word === null ? [] : [[name, word]]))
  return {
    ...Object.fromEntries(known),
    ...{ name: line.title, unitLabel, targetOn: addDays(today, line.days), templateItemId: line.id },
  }
}
