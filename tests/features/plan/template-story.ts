import type { Person } from '#app/domain/access/actor.ts'
import type { Db } from '#db/client.server.ts'
import { events } from '#db/schema/activity.ts'
import { templateItems, templates } from '#db/schema/plan-templates.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeGoalLine, makeMeasureLine, makeStepLine, makeTemplate } from '#tests/factories/templates.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

/** A template with two goals, something to measure, and steps in three stages; an admin who keeps it, and others. */
export function openTemplateStory() {
  const db = openTestDatabase()
  return { db, ...makeTemplates(db), ...makeOffice(db) }
}

/** The template and one more, in whatever database. */
export function makeTemplates(db: Db) {
  const template = makeTemplate(db, { name: 'Close the books' })
  const goal = makeGoalLine(db, template, { why: 'Figures are late' })
  const measure = makeMeasureLine(db, template, goal)
  const second = makeGoalLine(db, template, { title: 'One number for the board', days: 240 })
  const meet = makeStepLine(db, template, { isRequired: true })
  const gather = makeStepLine(db, template, {
    ...{ title: 'Gather figures', days: 21, ownerSide: 'customer', goalItemId: goal.id },
  })
  const gain = makeStepLine(db, template, {
    ...{ title: 'Close one region', stage: 'align', days: 30, goalItemId: goal.id },
    ...{ isRequired: true, isFirstValue: true, needsAcceptance: true },
  })
  const review = makeStepLine(db, template, { title: 'Look at it', stage: 'reinforce', days: 60 })
  const other = makeTemplate(db, { name: 'Another one' })
  const foreign = makeGoalLine(db, other, { title: 'Of another template' })
  return { template, goal, measure, second, meet, gather, gain, review, other, foreign }
}

function makeOffice(db: Db) {
  const person = (staffRole: 'admin' | 'lead' | 'csm', name: string): Person => {
    const { id: userId, email } = makeStaff(db, staffRole, { name })
    return { userId, name, email, kind: 'staff', staffRole }
  }
  return {
    ada: person('admin', 'Ada Admin'),
    lena: person('lead', 'Lena Lead'),
    cem: person('csm', 'Cem Csm'),
  }
}

/** Titles of a template's lines that were not removed, in their order. */
export function titlesOf(db: Db, templateId: string): string[] {
  return everyLine(db)
    .filter((line) => line.templateId === templateId && line.removedAt === null)
    .sort((a, b) => a.position - b.position)
    .map(({ title }) => title)
}

export function everyLine(db: Db) {
  return db.select().from(templateItems).all()
}

export function readTemplate(db: Db, templateId: string) {
  return db
    .select()
    .from(templates)
    .all()
    .find(({ id }) => id === templateId)
}

/** What the deployment's history says, oldest first. */
export function kindsTold(db: Db): string[] {
  return db
    .select({ kind: events.kind })
    .from(events)
    .all()
    .map(({ kind }) => kind)
}
