import { expect, test } from 'vitest'
import { archiveTemplate } from '#app/features/plan/archive-template.server.ts'
import { done, may4, may5, refused } from './plan-story.ts'
import { kindsTold, openTemplateStory, readTemplate } from './template-story.ts'

test('an admin puts a template away, once', () => {
  const { db, ada, template } = openTemplateStory()
  const input = { templateId: template.id }
  done(db, archiveTemplate, { as: ada, input })
  expect(readTemplate(db, template.id)).toMatchObject({ archivedAt: may4.now, archivedBy: ada.userId })
  expect(kindsTold(db)).toEqual(['template-archived'])
  refused(db, archiveTemplate, {
    ...{ as: ada, input, at: may5 },
    because: { code: 'already-done', message: 'This template is put away already.' },
  })
})

test('others do not, and a missing one is not found', () => {
  const { db, ada, cem, lena, template, goal } = openTemplateStory()
  for (const as of [cem, lena])
    refused(db, archiveTemplate, {
      ...{ as, input: { templateId: template.id }, because: { code: 'not-allowed' as const } },
    })
  refused(db, archiveTemplate, { as: ada, input: { templateId: goal.id }, because: { code: 'not-found' } })
})
