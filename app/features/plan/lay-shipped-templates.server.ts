import { isNotNull } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { shippedTemplates } from '#app/domain/plan/shipped-templates/shipped.ts'
import type { ShippedTemplate } from '#app/domain/plan/shipped-templates/shipped-template.ts'
import { templateItems, templates } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'

type Line = Omit<typeof templateItems.$inferInsert, 'id' | 'templateId' | 'position'> & { id?: string }

/**
 * Writes the templates that come with Cairn, those that are not there yet: known by their key, whatever the vendor has
 * made of them, archived ones too. Answers which were new.
 */
export function layShippedTemplates(
  tx: Tx,
  { by }: { by: string | null },
  at: Moment,
): { templateId: string; name: string }[] {
  const known = tx
    .select({ key: templates.shippedAs })
    .from(templates)
    .where(isNotNull(templates.shippedAs))
    .all()
    .map(({ key }) => key)
  return shippedTemplates
    .filter(({ key }) => !known.includes(key))
    .map((shipped) => {
      const { key, name, description, investment, industry } = shipped
      const templateId = at.newId()
      tx.insert(templates)
        .values({
          ...{ id: templateId, name, description, investment, industry, shippedAs: key },
          ...{ createdAt: at.now, createdBy: by },
        })
        .run()
      for (const [index, line] of linesFrom(shipped, at).entries())
        tx.insert(templateItems)
          .values({ id: at.newId(), ...line, templateId, position: index + 1 })
          .run()
      return { templateId, name }
    })
}

/** Goals with what is measured for each, then the steps, in the order they are written down. */
function linesFrom({ goals, steps }: ShippedTemplate, at: Moment): Line[] {
  const goalIds = new Map(goals.map(({ key }) => [key, at.newId()]))
  const goalId = (key: string | undefined) => (key === undefined ? null : (goalIds.get(key) ?? null))
  return [
    ...goals.flatMap(({ key, title, why, days, measures }): Line[] => [
      { id: goalIds.get(key), kind: 'goal', title, why, days },
      ...measures.map(
        ({ kind, ...measure }): Line => ({
          ...{ ...measure, kind: 'outcome', outcomeKind: kind, goalItemId: goalId(key) },
        }),
      ),
    ]),
    ...steps.map(
      ({ stage, days, title, owner, goal, marks = [] }): Line => ({
        ...{ kind: 'milestone', stage, days, title, ownerSide: owner, goalItemId: goalId(goal) },
        isRequired: marks.includes('required'),
        isFirstValue: marks.includes('first gain'),
        needsAcceptance: marks.includes('accepted'),
      }),
    ),
  ]
}
