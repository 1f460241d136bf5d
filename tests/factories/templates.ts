import type { Db } from '#db/client.server.ts'
import { templateItems, templates } from '#db/schema/plan-templates.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-01-05T09:00:00Z')

/** A template for anybody, without lines. */
export function makeTemplate(db: Db, given: Partial<typeof templates.$inferInsert> = {}) {
  return db
    .insert(templates)
    .values({ id: at.newId(), name: 'Close the books', createdAt: at.now, ...given })
    .returning()
    .get()
}

type On = { id: string }
type Line = Partial<typeof templateItems.$inferInsert>

/** A goal of a template, 180 days away. */
export function makeGoalLine(db: Db, template: On, given: Line = {}) {
  return makeLine(db, template, { kind: 'goal', title: 'Close the books in three days', days: 180, ...given })
}

/** What is measured for a goal of a template: days to close, monthly. */
export function makeMeasureLine(db: Db, template: On, goal: On, given: Line = {}) {
  return makeLine(db, template, {
    ...{ kind: 'outcome', goalItemId: goal.id, title: 'Days to close', days: 150, category: 'time_saved' },
    ...{ unit: 'days', direction: 'decrease', outcomeKind: 'level', cadence: 'monthly' },
    ...given,
  })
}

/** A step of the vendor's in Capture, on day 14. */
export function makeStepLine(db: Db, template: On, given: Line = {}) {
  return makeLine(db, template, {
    ...{ kind: 'milestone', stage: 'capture', title: 'Meet the people', days: 14, ownerSide: 'vendor' },
    ...given,
  })
}

let position = 0

/** Lines stand in the order in which they are made. */
function makeLine(db: Db, template: On, given: Line) {
  position += 1
  return db
    .insert(templateItems)
    .values({ id: at.newId(), templateId: template.id, kind: 'goal', title: '', days: 0, position, ...given })
    .returning()
    .get()
}
