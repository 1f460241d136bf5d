import { expect, test } from 'vitest'
import { moveTemplateLine } from '#app/features/plan/move-template-line.server.ts'
import { done, refused } from './plan-story.ts'
import { kindsTold, openTemplateStory, titlesOf } from './template-story.ts'

test('a line changes places with the next of its like, over whatever stands between', () => {
  const { db, ada, template, goal, gather } = openTemplateStory()
  const move = (lineId: string, direction: 'up' | 'down') =>
    done(db, moveTemplateLine, { as: ada, input: { templateId: template.id, lineId, direction } })
  move(goal.id, 'down')
  expect(titlesOf(db, template.id).slice(0, 3)).toEqual([
    ...['One number for the board', 'Days to close', 'Close the books in three days'],
  ])
  move(gather.id, 'up')
  expect(titlesOf(db, template.id).slice(3, 5)).toEqual(['Gather figures', 'Meet the people'])
})

test('the first cannot move up, the last of its stage not down', () => {
  const { db, ada, template, goal, gather, measure } = openTemplateStory()
  const before = titlesOf(db, template.id)
  const at = [
    [goal.id, 'up'],
    [gather.id, 'down'],
    [measure.id, 'up'],
    [measure.id, 'down'],
  ] as const
  for (const [lineId, direction] of at)
    done(db, moveTemplateLine, { as: ada, input: { templateId: template.id, lineId, direction } })
  expect(titlesOf(db, template.id)).toEqual(before)
  expect(kindsTold(db)).toEqual([])
})

test('lines of other templates are not found; others move nothing', () => {
  const { db, ada, cem, template, goal, foreign } = openTemplateStory()
  const input = { templateId: template.id, lineId: goal.id, direction: 'down' as const }
  refused(db, moveTemplateLine, { as: cem, input, because: { code: 'not-allowed' } })
  refused(db, moveTemplateLine, {
    ...{ as: ada, input: { ...input, lineId: foreign.id }, because: { code: 'not-found' as const } },
  })
})
