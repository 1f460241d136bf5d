import { expect, test } from 'vitest'
import { duplicateTemplate } from '#app/features/plan/duplicate-template.server.ts'
import { makeTemplate } from '#tests/factories/templates.ts'
import { done, refused } from './plan-story.ts'
import { everyLine, openTemplateStory, readTemplate, titlesOf } from './template-story.ts'

test('a copy has all lines under ids of its own, tied to its own goals', () => {
  const { db, ada, template } = openTemplateStory()
  const { templateId } = done(db, duplicateTemplate, { as: ada, input: { templateId: template.id } })
  expect(readTemplate(db, templateId)?.name).toBe('Close the books (copy)')
  expect(titlesOf(db, templateId)).toEqual(titlesOf(db, template.id))
  const copied = everyLine(db).filter((line) => line.templateId === templateId)
  const goals = copied.filter(({ kind }) => kind === 'goal').map(({ id }) => id)
  const tied = copied.flatMap(({ goalItemId }) => goalItemId ?? [])
  expect(tied.length).toBe(3)
  for (const goalItemId of tied) expect(goals).toContain(goalItemId)
})

test('a copy of one that Cairn ships is the vendor’s own', () => {
  const { db, ada } = openTemplateStory()
  const shipped = makeTemplate(db, { name: 'x'.repeat(80), shippedAs: 'deep', investment: 'deep' })
  const { templateId } = done(db, duplicateTemplate, { as: ada, input: { templateId: shipped.id } })
  expect(readTemplate(db, templateId)).toMatchObject({
    ...{ shippedAs: null, investment: 'deep', name: `${'x'.repeat(73)} (copy)` },
  })
})

test('others do not, and a missing one is not found', () => {
  const { db, ada, lena, template, goal } = openTemplateStory()
  refused(db, duplicateTemplate, {
    ...{ as: lena, input: { templateId: template.id }, because: { code: 'not-allowed' as const } },
  })
  refused(db, duplicateTemplate, { as: ada, input: { templateId: goal.id }, because: { code: 'not-found' } })
})
