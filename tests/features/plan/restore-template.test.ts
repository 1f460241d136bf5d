import { expect, test } from 'vitest'
import { archiveTemplate } from '#app/features/plan/archive-template.server.ts'
import { restoreTemplate } from '#app/features/plan/restore-template.server.ts'
import { done, may5, refused } from './plan-story.ts'
import { kindsTold, openTemplateStory, readTemplate } from './template-story.ts'

test('what was put away comes back as it was', () => {
  const { db, ada, template } = openTemplateStory()
  const input = { templateId: template.id }
  done(db, archiveTemplate, { as: ada, input })
  done(db, restoreTemplate, { as: ada, input, at: may5 })
  expect(readTemplate(db, template.id)).toEqual({
    ...{ ...template, version: 3, editedAt: may5.now, editedBy: ada.userId },
  })
  expect(kindsTold(db)).toEqual(['template-archived', 'template-saved'])
})

test('one in use is in use already; others may not; a missing one is not found', () => {
  const { db, ada, lena, template, goal } = openTemplateStory()
  const input = { templateId: template.id }
  refused(db, restoreTemplate, {
    ...{ as: ada, input, because: { code: 'already-done', message: 'This template is in use already.' } },
  })
  refused(db, restoreTemplate, { as: lena, input, because: { code: 'not-allowed' } })
  refused(db, restoreTemplate, { as: ada, input: { templateId: goal.id }, because: { code: 'not-found' } })
})
