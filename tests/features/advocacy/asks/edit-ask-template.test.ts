import { expect, test } from 'vitest'
import { archiveAskTemplate } from '#app/features/advocacy/asks/archive-ask-template.server.ts'
import { editAskTemplateForm } from '#app/features/advocacy/asks/ask-template-form.ts'
import { editAskTemplate } from '#app/features/advocacy/asks/edit-ask-template.server.ts'
import { done, may4, may5, refused } from '../../plan/plan-story.ts'
import { askTemplatesTold, everyAskTemplate, openAskTemplateStory, written } from './ask-template-story.ts'

const edit = (templateId: string, texts: Record<string, string>) =>
  editAskTemplateForm.parse({ templateId, ...texts })

test('an admin changes words to ask with; saving what they say already changes nothing', () => {
  const { db, ada, templateId } = openAskTemplateStory()
  done(db, editAskTemplate, { as: ada, input: edit(templateId, { title: written.title }), at: may5 })
  expect(everyAskTemplate(db)).toMatchObject([{ ...written, version: 1, editedAt: null }])
  const input = edit(templateId, { title: 'Later', 'was:title': written.title, subject: 'Two for {vendor}?' })
  done(db, editAskTemplate, { as: ada, input, at: may5 })
  expect(everyAskTemplate(db)).toMatchObject([
    {
      ...{ ...written, title: 'Later', subject: 'Two for {vendor}?', version: 2 },
      ...{ editedAt: may5.now, editedBy: ada.userId },
    },
  ])
  expect(askTemplatesTold(db)).toHaveLength(2)
})

test('two people who change the same words both see both, and nothing is lost', () => {
  const { db, ada, templateId } = openAskTemplateStory()
  const was = { 'was:message': written.message }
  done(db, editAskTemplate, { as: ada, input: edit(templateId, { message: 'First', ...was }) })
  const clash = { field: 'message', theirs: 'First', yours: 'Second', by: 'Ada Admin' }
  refused(db, editAskTemplate, {
    ...{ as: ada, input: edit(templateId, { message: 'Second', ...was }), at: may5 },
    because: { code: 'changed-meanwhile', clashes: [{ ...clash, at: may4.now.toISOString() }] },
  })
})

test('a name that is taken is refused, others may not, and what was put away is not there', () => {
  const { db, ada, lena, templateId } = openAskTemplateStory()
  const input = edit(templateId, { title: 'short' })
  const fields = { title: 'Words for this have that name already. Choose another one' }
  refused(db, editAskTemplate, { as: ada, input, because: { code: 'invalid', fields } })
  refused(db, editAskTemplate, { as: lena, input, because: { code: 'not-allowed' } })
  done(db, archiveAskTemplate, { as: ada, input: { templateId } })
  refused(db, editAskTemplate, { as: ada, input, because: { code: 'not-found' } })
  expect(editAskTemplateForm.safeParse({ templateId, message: '{nobody}' }).success).toBe(false)
})
