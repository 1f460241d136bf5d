import { expect, test } from 'vitest'
import { archiveTemplate } from '#app/features/plan/archive-template.server.ts'
import { editTemplate } from '#app/features/plan/edit-template.server.ts'
import { editTemplateForm } from '#app/features/plan/template-form.ts'
import { done, may4, may5, refused } from './plan-story.ts'
import { kindsTold, openTemplateStory, readTemplate } from './template-story.ts'

const edit = (templateId: string, texts: Record<string, string>) =>
  editTemplateForm.parse({ templateId, ...texts })

test('an admin changes its name and for whom it is; the rest stays', () => {
  const { db, ada, template } = openTemplateStory()
  const input = edit(template.id, { name: 'Faster closing', 'was:name': template.name, investment: 'light' })
  done(db, editTemplate, { as: ada, input })
  expect(readTemplate(db, template.id)).toEqual({
    ...{ ...template, name: 'Faster closing', investment: 'light', version: 2 },
    ...{ editedAt: may4.now, editedBy: ada.userId },
  })
  done(db, editTemplate, { as: ada, input: edit(template.id, { investment: '', 'was:investment': 'light' }) })
  expect(readTemplate(db, template.id)?.investment).toBe(null)
  expect(kindsTold(db)).toEqual(['template-saved', 'template-saved'])
})

test('saving what it says already changes nothing', () => {
  const { db, ada, template } = openTemplateStory()
  done(db, editTemplate, { as: ada, input: edit(template.id, { name: template.name, 'was:name': 'Older' }) })
  expect(readTemplate(db, template.id)).toEqual(template)
  expect(kindsTold(db)).toEqual([])
})

test('two people who change the same field both see both texts', () => {
  const { db, ada, template } = openTemplateStory()
  const was = { 'was:name': template.name }
  done(db, editTemplate, { as: ada, input: edit(template.id, { name: 'First', ...was }) })
  refused(db, editTemplate, {
    ...{ as: ada, input: edit(template.id, { name: 'Second', ...was }), at: may5 },
    because: {
      code: 'changed-meanwhile',
      clashes: [
        { field: 'name', theirs: 'First', yours: 'Second', by: 'Ada Admin', at: may4.now.toISOString() },
      ],
    },
  })
})

test('others do not, and one that was put away is not there', () => {
  const { db, ada, lena, template } = openTemplateStory()
  const input = edit(template.id, { name: 'Mine' })
  refused(db, editTemplate, { as: lena, input, because: { code: 'not-allowed' } })
  done(db, archiveTemplate, { as: ada, input: { templateId: template.id } })
  refused(db, editTemplate, { as: ada, input, because: { code: 'not-found' } })
})
