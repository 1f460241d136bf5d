import { expect, test } from 'vitest'
import {
  archiveAskTemplate,
  restoreAskTemplate,
} from '#app/features/advocacy/asks/archive-ask-template.server.ts'
import { askTemplateList } from '#app/features/advocacy/asks/ask-templates.server.ts'
import { wordsFor } from '#app/features/advocacy/asks/ask-words.server.ts'
import { createAskTemplate } from '#app/features/advocacy/asks/create-ask-template.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { askTemplatesTold, openAskTemplateStory, written } from './ask-template-story.ts'

test('words are put away and brought back, once each', () => {
  const { db, ada, lena, templateId } = openAskTemplateStory()
  const step = { as: ada, input: { templateId } }
  refused(db, archiveAskTemplate, { ...step, as: lena, because: { code: 'not-allowed' } })
  refused(db, restoreAskTemplate, {
    ...{ ...step, because: { code: 'already-done', message: 'These words are in use already.' } },
  })
  done(db, archiveAskTemplate, step)
  expect(wordsFor(db, 'testimonial').map(({ key }) => key)).not.toContain(templateId)
  expect(askTemplateList(db).archived).toEqual([{ id: templateId, title: written.title, what: 'A quote' }])
  refused(db, archiveAskTemplate, {
    ...{ ...step, because: { code: 'already-done', message: 'These words are put away already.' } },
  })
  refused(db, restoreAskTemplate, { ...step, as: lena, because: { code: 'not-allowed' } })
  done(db, restoreAskTemplate, step)
  expect(wordsFor(db, 'testimonial')[0]?.key).toBe(templateId)
  expect(askTemplatesTold(db).map((told) => (told as string[])[0])).toEqual([
    ...['ask-template-saved', 'ask-template-archived', 'ask-template-saved'],
  ])
})

test('they do not come back under a name that others have by now; what is not there is not found', () => {
  const { db, ada, templateId } = openAskTemplateStory()
  done(db, archiveAskTemplate, { as: ada, input: { templateId } })
  done(db, createAskTemplate, { as: ada, input: written })
  const message = `Other words have the name “${written.title}” by now. Rename those first.`
  refused(db, restoreAskTemplate, {
    ...{ as: ada, input: { templateId }, because: { code: 'already-done', message } },
  })
  const missing = { as: ada, input: { templateId: 'missing' }, because: { code: 'not-found' as const } }
  refused(db, archiveAskTemplate, missing)
  refused(db, restoreAskTemplate, missing)
})
