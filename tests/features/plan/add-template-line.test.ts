import { expect, test } from 'vitest'
import { templateLinesAtMost } from '#app/domain/plan/template.ts'
import { addTemplateLine } from '#app/features/plan/add-template-line.server.ts'
import { addGoalLineForm, addOutcomeLineForm, addStepLineForm } from '#app/features/plan/template-form.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { makeStepLine } from '#tests/factories/templates.ts'
import { done, refused } from './plan-story.ts'
import { everyLine, openTemplateStory, readTemplate, titlesOf } from './template-story.ts'

const measure = {
  ...{ title: 'Pages retyped', days: '90', category: 'time_saved', unit: 'count', unitLabel: 'page | pages' },
  ...{ direction: 'decrease', outcomeKind: 'level', cadence: 'monthly' },
}
const step = { title: 'Train the team', stage: 'align', days: '007', ownerSide: 'customer' }

test('a goal, something to measure for it, and a step come last', () => {
  const { db, ada, template, goal } = openTemplateStory()
  const templateId = template.id
  const inputs = [
    addGoalLineForm.parse({ templateId, title: 'Save paper', days: '365' }),
    addOutcomeLineForm.parse({ templateId, goalItemId: goal.id, ...measure }),
    addStepLineForm.parse({ templateId, goalItemId: goal.id, ...step, isRequired: 'yes' }),
  ]
  const ids = inputs.map((input) => done(db, addTemplateLine, { as: ada, input }).lineId)
  expect(titlesOf(db, templateId).slice(-3)).toEqual(['Save paper', 'Pages retyped', 'Train the team'])
  const added = ids.map((id) => everyLine(db).find((line) => line.id === id))
  expect(added).toMatchObject([
    { kind: 'goal', days: 365, why: '', goalItemId: null },
    { kind: 'outcome', days: 90, goalItemId: goal.id, unit: 'count', unitLabel: 'page | pages' },
    {
      ...{ kind: 'milestone', days: 7, stage: 'align', ownerSide: 'customer', goalItemId: goal.id },
      ...{ isRequired: true, isFirstValue: false, needsAcceptance: false },
    },
  ])
  expect(readTemplate(db, templateId)?.version).toBe(4)
})

test('goals of another template and lines that are no goals are not found', () => {
  const { db, ada, template, foreign, meet } = openTemplateStory()
  for (const goalItemId of [foreign.id, meet.id])
    refused(db, addTemplateLine, {
      as: ada,
      input: addOutcomeLineForm.parse({ templateId: template.id, goalItemId, ...measure }),
      because: { code: 'not-found' },
    })
})

test('a count says what is counted', () => {
  const { db, ada, template, goal } = openTemplateStory()
  const input = addOutcomeLineForm.parse({
    ...{ templateId: template.id, goalItemId: goal.id, ...measure, unitLabel: '' },
  })
  const fields = { unitLabel: 'Fill in what is counted, like “region | regions”' }
  refused(db, addTemplateLine, { as: ada, input, because: { code: 'invalid', fields } })
})

test('a template has an end', () => {
  const { db, ada, other } = openTemplateStory()
  for (let count = 1; count < templateLinesAtMost; count += 1) makeStepLine(db, other)
  refused(db, addTemplateLine, {
    as: ada,
    input: addStepLineForm.parse({ templateId: other.id, ...step }),
    because: {
      code: 'too-many',
      message: 'A template holds 80 lines at most. Begin another one for the rest.',
    },
  })
})

test('others add nothing', () => {
  const { db, lena, template } = openTemplateStory()
  const input = addStepLineForm.parse({ templateId: template.id, ...step })
  refused(db, addTemplateLine, { as: lena, input, because: { code: 'not-allowed' } })
})

test.each([
  ['days that are no number', { days: 'soon' }, { days: 'Fill in whole days, 0 to 730' }],
  ['days before the start', { days: '-1' }, { days: 'Fill in whole days, 0 to 730' }],
  ['more than two years', { days: '731' }, { days: 'Fill in whole days, 0 to 730' }],
  ['a stage that does not exist', { stage: 'delight' }, { stage: 'Choose one of the list' }],
  ['a side that does not exist', { ownerSide: 'both' }, { ownerSide: 'Choose one of the list' }],
  ['no words', { title: '' }, { title: 'Fill in what is to be done' }],
])('the form refuses %s', (_, typed, fields) => {
  const { template } = openTemplateStory()
  const result = parseForm(addStepLineForm, { templateId: template.id, ...step, ...typed })
  expect(result).toEqual({ ok: false, refusal: { code: 'invalid', fields } })
})
