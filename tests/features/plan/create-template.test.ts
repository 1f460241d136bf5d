import { expect, test } from 'vitest'
import { createTemplate } from '#app/features/plan/create-template.server.ts'
import { createTemplateForm } from '#app/features/plan/template-form.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { done, may4, refused } from './plan-story.ts'
import { kindsTold, openTemplateStory, readTemplate } from './template-story.ts'

const wish = createTemplateForm.parse({ name: 'Clinics', investment: 'deep', industry: 'Healthcare' })

test('an admin begins a template for a tier and an industry, without lines', () => {
  const { db, ada } = openTemplateStory()
  const { templateId } = done(db, createTemplate, { as: ada, input: wish })
  expect(readTemplate(db, templateId)).toMatchObject({
    ...{ name: 'Clinics', description: '', investment: 'deep', industry: 'Healthcare', shippedAs: null },
    ...{ createdAt: may4.now, createdBy: ada.userId, archivedAt: null, version: 1 },
  })
  expect(kindsTold(db)).toEqual(['template-saved'])
})

test('left open, it is for any tier and any industry', () => {
  const { db, ada } = openTemplateStory()
  const { templateId } = done(db, createTemplate, {
    as: ada,
    input: createTemplateForm.parse({ name: 'Any' }),
  })
  expect(readTemplate(db, templateId)).toMatchObject({ investment: null, industry: '' })
})

test('leads and CSMs do not', () => {
  const { db, lena, cem } = openTemplateStory()
  for (const as of [lena, cem])
    refused(db, createTemplate, { as, input: wish, because: { code: 'not-allowed' } })
})

test.each([
  ['no name', { name: ' ' }, { name: 'Fill in a name' }],
  ['a tier that does not exist', { investment: 'vast' }, { investment: 'Choose one of the list' }],
])('the form refuses %s', (_, typed, fields) => {
  const result = parseForm(createTemplateForm, { name: 'Clinics', ...typed })
  expect(result).toEqual({ ok: false, refusal: { code: 'invalid', fields } })
})
