import { describe, expect, test } from 'vitest'
import { stages } from '#app/domain/care/stages.ts'
import { shippedTemplates } from '#app/domain/plan/shipped-templates/shipped.ts'
import { templateDaysAtMost, templateLinesAtMost } from '#app/domain/plan/template.ts'
import { addGoalLineForm, addOutcomeLineForm, addStepLineForm } from '#app/features/plan/template-form.ts'

/** Words of our trade and of our house: a customer reads these templates. */
const ours =
  /\b(milestone|stakeholder|gate|churn|upsell|cross-sell|renewal|onboard(?:ing)?|roadmap|kpi|qbr|dashboard|feature|module|licen[cs]e|login|seat|adoption|software|tool kit|cairn|platform)s?\b/i

test('six, with names and keys of their own: one for each tier, three for industries', () => {
  expect(shippedTemplates.map(({ key, investment, industry }) => [key, investment, industry])).toEqual([
    ['deep', 'deep', ''],
    ['standard', 'standard', ''],
    ['light', 'light', ''],
    ['healthcare', null, 'Healthcare, Hospitals, Clinics'],
    ['logistics', null, 'Logistics, Freight, Transport'],
    ['financial-services', null, 'Financial services, Banking, Insurance'],
  ])
  expect(new Set(shippedTemplates.map(({ name }) => name)).size).toBe(6)
})

describe.each(shippedTemplates.map((template) => [template.key, template] as const))(
  '%s',
  (key, template) => {
    const { goals, steps } = template

    test('has goals with something to measure for each, and as many steps as its tier asks for', () => {
      expect(goals.length).toBeGreaterThanOrEqual(key === 'light' ? 2 : 3)
      expect(goals.length).toBeLessThanOrEqual(4)
      for (const { measures } of goals) expect(measures.length).toBeGreaterThan(0)
      const [least, most] = key === 'light' ? [6, 9] : [10, 18]
      expect(steps.length).toBeGreaterThanOrEqual(least ?? 0)
      expect(steps.length).toBeLessThanOrEqual(most ?? 0)
      expect(goals.length + steps.length).toBeLessThan(templateLinesAtMost)
    })

    test('covers every stage, asks for something before each move, and names one first gain', () => {
      for (const stage of stages) expect(steps.some((step) => step.stage === stage)).toBe(true)
      const required = steps.filter(({ marks }) => marks?.includes('required')).map(({ stage }) => stage)
      expect([...new Set(required)]).toEqual(['capture', 'align', 'reinforce'])
      const gains = steps.filter(({ marks }) => marks?.includes('first gain'))
      expect(gains.map(({ stage }) => stage)).toEqual(['align'])
      // the customer does it, or accepts it: only then does the gate count it
      expect(gains[0]?.owner === 'customer' || gains[0]?.marks?.includes('accepted')).toBe(true)
    })

    test('keeps its steps in the order of their days, and both sides have some', () => {
      for (const stage of stages) {
        const days = steps.filter((step) => step.stage === stage).map((step) => step.days)
        expect(days).toEqual([...days].sort((a, b) => a - b))
      }
      expect(new Set(steps.map(({ owner }) => owner)).size).toBe(2)
    })

    test('names only goals it has, and fits our own forms', () => {
      const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
      const keys = goals.map((goal) => goal.key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { goal } of steps) expect(goal === undefined || keys.includes(goal)).toBe(true)
      for (const { title, why, days, measures } of goals) {
        expect(addGoalLineForm.safeParse({ templateId: id, title, why, days: String(days) }).success).toBe(
          true,
        )
        for (const { kind, days: targetDays, ...rest } of measures) {
          const line = {
            ...rest,
            outcomeKind: kind,
            days: String(targetDays),
            templateId: id,
            goalItemId: id,
          }
          expect(addOutcomeLineForm.safeParse(line).success).toBe(true)
          expect(rest.unit !== 'count' || rest.unitLabel !== undefined).toBe(true)
        }
      }
      for (const { title, stage, days, owner } of steps) {
        const line = { templateId: id, title, stage, days: String(days), ownerSide: owner }
        expect(addStepLineForm.safeParse(line).success).toBe(true)
        expect(days).toBeLessThanOrEqual(templateDaysAtMost)
      }
    })

    test('speaks of the customer’s business, in words anybody reads', () => {
      const words = [
        ...goals.flatMap(({ title, why, measures }) => [
          title,
          why,
          ...measures.map((measure) => measure.title),
        ]),
        ...steps.map(({ title }) => title),
      ]
      expect(words.filter((text) => ours.test(text))).toEqual([])
      expect(words.filter((text) => /!|\b(you|your)\b/i.test(text))).toEqual([])
    })
  },
)
