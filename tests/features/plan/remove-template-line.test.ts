import { expect, test } from 'vitest'
import { removeTemplateLine } from '#app/features/plan/remove-template-line.server.ts'
import { done, may4, refused } from './plan-story.ts'
import { everyLine, openTemplateStory, titlesOf } from './template-story.ts'

test('a step goes by itself', () => {
  const { db, ada, template, meet } = openTemplateStory()
  const before = titlesOf(db, template.id)
  done(db, removeTemplateLine, { as: ada, input: { templateId: template.id, lineId: meet.id } })
  expect(titlesOf(db, template.id)).toEqual(before.filter((title) => title !== meet.title))
})

test('with a goal goes what is measured for it; its steps stay without a goal', () => {
  const { db, ada, template, goal, measure, gain } = openTemplateStory()
  done(db, removeTemplateLine, { as: ada, input: { templateId: template.id, lineId: goal.id } })
  const lines = new Map(everyLine(db).map((line) => [line.id, line]))
  expect([lines.get(goal.id)?.removedAt, lines.get(measure.id)?.removedAt]).toEqual([may4.now, may4.now])
  expect(lines.get(gain.id)).toEqual({ ...gain, goalItemId: null })
})

test('lines that are gone, of other templates, or missing are not found; others take nothing out', () => {
  const { db, ada, lena, template, meet, foreign } = openTemplateStory()
  const input = { templateId: template.id, lineId: meet.id }
  refused(db, removeTemplateLine, { as: lena, input, because: { code: 'not-allowed' } })
  done(db, removeTemplateLine, { as: ada, input })
  for (const lineId of [meet.id, foreign.id])
    refused(db, removeTemplateLine, { as: ada, input: { ...input, lineId }, because: { code: 'not-found' } })
})
