import { expect, test } from 'vitest'
import { editTemplateLine } from '#app/features/plan/edit-template-line.server.ts'
import { editGoalLineForm, editOutcomeLineForm, editStepLineForm } from '#app/features/plan/template-form.ts'
import { done, may4, may5, refused } from './plan-story.ts'
import { everyLine, openTemplateStory, readTemplate } from './template-story.ts'

test('an admin changes fields of a line; the rest stays', () => {
  const { db, ada, template, goal, gain } = openTemplateStory()
  const input = editStepLineForm.parse({
    ...{ templateId: template.id, lineId: gain.id, title: 'Close two regions', 'was:title': gain.title },
    ...{ days: '45', 'was:days': '30', 'was:isFirstValue': 'yes', goalItemId: '', 'was:goalItemId': goal.id },
  })
  done(db, editTemplateLine, { as: ada, input })
  expect(everyLine(db).find(({ id }) => id === gain.id)).toEqual({
    ...{ ...gain, title: 'Close two regions', days: 45, isFirstValue: false, goalItemId: null },
  })
  expect(readTemplate(db, template.id)?.version).toBe(2)
})

test('goals and what is measured have fields of their own', () => {
  const { db, ada, template, goal, measure } = openTemplateStory()
  const templateId = template.id
  const why = { templateId, lineId: goal.id, why: 'The board waits', 'was:why': goal.why }
  done(db, editTemplateLine, { as: ada, input: editGoalLineForm.parse(why) })
  const unit = { templateId, lineId: measure.id, unit: 'hours', 'was:unit': 'days', cadence: 'weekly' }
  done(db, editTemplateLine, { as: ada, input: editOutcomeLineForm.parse(unit) })
  const lines = new Map(everyLine(db).map((line) => [line.id, line]))
  expect(lines.get(goal.id)?.why).toBe('The board waits')
  expect(lines.get(measure.id)).toEqual({ ...measure, unit: 'hours', cadence: 'weekly' })
})

test('two people who change the same field both see both texts; different fields both survive', () => {
  const { db, ada, template, meet } = openTemplateStory()
  const edit = (texts: Record<string, string>) =>
    editStepLineForm.parse({ templateId: template.id, lineId: meet.id, ...texts })
  done(db, editTemplateLine, { as: ada, input: edit({ days: '10', 'was:days': '14' }) })
  done(db, editTemplateLine, { as: ada, input: edit({ title: 'Meet them', 'was:title': meet.title }) })
  refused(db, editTemplateLine, {
    ...{ as: ada, input: edit({ days: '12', 'was:days': '14' }), at: may5 },
    because: {
      code: 'changed-meanwhile',
      clashes: [{ field: 'days', theirs: '10', yours: '12', by: 'Ada Admin', at: may4.now.toISOString() }],
    },
  })
})

test('a line of another kind, another template or another goal is not found', () => {
  const { db, ada, template, other, goal, meet, foreign } = openTemplateStory()
  const notFound = { code: 'not-found' as const }
  const as = ada
  const titled = (templateId: string, lineId: string) => ({ templateId, lineId, title: 'Mine' })
  const asStep = editStepLineForm.parse(titled(template.id, goal.id))
  refused(db, editTemplateLine, { as, input: asStep, because: notFound })
  const elsewhere = editStepLineForm.parse(titled(other.id, meet.id))
  refused(db, editTemplateLine, { as, input: elsewhere, because: notFound })
  const toForeign = { templateId: template.id, lineId: meet.id, goalItemId: foreign.id }
  refused(db, editTemplateLine, { as, input: editStepLineForm.parse(toForeign), because: notFound })
})

test('others change nothing', () => {
  const { db, cem, template, meet } = openTemplateStory()
  const input = editStepLineForm.parse({ templateId: template.id, lineId: meet.id, title: 'Mine' })
  refused(db, editTemplateLine, { as: cem, input, because: { code: 'not-allowed' } })
})
