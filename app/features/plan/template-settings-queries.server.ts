import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { aimWords, measureWords, stepMarks } from '#app/domain/plan/template-words.ts'
import type { Db } from '#db/client.server.ts'
import { templateItems, templates } from '#db/schema/plan-templates.ts'
import { statement } from '#db/statement.server.ts'
import { findTemplate, linesOf, type TemplateItem } from './find-template.server.ts'
import { lineTexts } from './template-line.server.ts'

const counted = (kind: string) =>
  sql<number>`sum(case when ${templateItems.kind} = ${kind} then 1 else 0 end)`

const allTemplates = statement((db) =>
  db
    .select({
      id: templates.id,
      name: templates.name,
      description: templates.description,
      investment: templates.investment,
      industry: templates.industry,
      archivedAt: templates.archivedAt,
      shippedAs: templates.shippedAs,
      goals: counted('goal'),
      steps: counted('milestone'),
    })
    .from(templates)
    .leftJoin(templateItems, and(eq(templateItems.templateId, templates.id), isNull(templateItems.removedAt)))
    .groupBy(templates.id)
    .orderBy(asc(sql`lower(${templates.name})`), asc(templates.id))
    .prepare(),
)

/** Every template with what is in it, by name; a vendor has a handful. One statement. */
export function listTemplates(db: Db) {
  return allTemplates(db).all()
}

/** The same as the settings' list shows it: in use, and put away. */
export function templateList(db: Db) {
  const rows = listTemplates(db).map(({ archivedAt, shippedAs, investment, industry, ...row }) => ({
    ...row,
    aim: aimWords({ investment, industry }),
    isShipped: shippedAs !== null,
    isArchived: archivedAt !== null,
  }))
  return {
    live: rows.filter(({ isArchived }) => !isArchived),
    archived: rows.filter(({ isArchived }) => isArchived),
  }
}

/** The page of one template: its facts and its lines in words; undefined when there is none. Two statements. */
export function templateDetails(db: Db, templateId: string) {
  const template = findTemplate(db, templateId)
  if (!template) return undefined
  const { id, name, description, investment, industry, archivedAt, shippedAs } = template
  const lines = linesOf(db, templateId)
  return {
    template: {
      ...{ id, name, description, industry, investment: investment ?? '' },
      aim: aimWords({ investment, industry }),
      isArchived: archivedAt !== null,
      isShipped: shippedAs !== null,
    },
    goals: lines.filter(({ kind }) => kind === 'goal').map((line) => goalRow(line, lines)),
    stages: stages.map((stage) => stageRow(stage, lines)),
    texts: Object.fromEntries(lines.map((line) => [line.id, { kind: line.kind, texts: lineTexts(line) }])),
  }
}

function goalRow(goal: TemplateItem, lines: readonly TemplateItem[]) {
  const { id, title, why, days } = goal
  const measures = lines
    .filter(({ kind, goalItemId }) => kind === 'outcome' && goalItemId === id)
    .map((line) => ({ id: line.id, title: line.title, days: line.days, about: measureWords(line) }))
  return { id, title, why, days, measures }
}

function stageRow(stage: Stage, lines: readonly TemplateItem[]) {
  const { title, purpose, guideDays } = stageFacts[stage]
  const goals = new Map(lines.filter(({ kind }) => kind === 'goal').map((goal) => [goal.id, goal.title]))
  const steps = lines
    .filter((line) => line.kind === 'milestone' && line.stage === stage)
    .map((line) => ({
      ...{ id: line.id, title: line.title, days: line.days, ownerSide: line.ownerSide },
      marks: stepMarks(line),
      goal: line.goalItemId === null ? '' : (goals.get(line.goalItemId) ?? ''),
    }))
  return { stage, title, about: guideDays === null ? purpose : `${purpose} · guide ${guideDays} days`, steps }
}

export type TemplateDetails = NonNullable<ReturnType<typeof templateDetails>>
