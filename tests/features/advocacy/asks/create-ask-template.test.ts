import { expect, test } from 'vitest'
import { createAskTemplateForm } from '#app/features/advocacy/asks/ask-template-form.ts'
import { askTemplateList } from '#app/features/advocacy/asks/ask-templates.server.ts'
import { wordsFor } from '#app/features/advocacy/asks/ask-words.server.ts'
import { createAskTemplate } from '#app/features/advocacy/asks/create-ask-template.server.ts'
import { done, may4, refused } from '../../plan/plan-story.ts'
import { askTemplatesTold, everyAskTemplate, openAskTemplateStory, written } from './ask-template-story.ts'

test('an admin writes words to ask with, and whoever asks finds them before those Cairn brings along', () => {
  const { db, ada, templateId } = openAskTemplateStory()
  expect(everyAskTemplate(db)).toMatchObject([
    { ...written, id: templateId, createdBy: ada.userId, createdAt: may4.now, archivedAt: null, version: 1 },
  ])
  expect(askTemplatesTold(db)).toEqual([['ask-template-saved', expect.stringContaining(written.title)]])
  expect(wordsFor(db, 'testimonial').map(({ key }) => key)).toEqual([templateId, 'cairn-1', 'cairn-2'])
  expect(wordsFor(db, 'speaking').map(({ key }) => key)).toEqual(['cairn-1'])
  const { types, archived } = askTemplateList(db)
  expect(types[0]).toMatchObject({ type: 'testimonial', own: [{ id: templateId }], shipped: [{}, {}] })
  expect([types.length, archived]).toEqual([5, []])
})

test('a name stands once for a type, also beside those of Cairn; others may not write any', () => {
  const { db, ada, lena } = openAskTemplateStory()
  const because = {
    code: 'invalid' as const,
    fields: { title: 'Words for this have that name already. Choose another one' },
  }
  refused(db, createAskTemplate, { as: ada, input: { ...written, title: 'AFTER a go-live' }, because })
  refused(db, createAskTemplate, { as: ada, input: { ...written, title: 'Short' }, because })
  done(db, createAskTemplate, { as: ada, input: { ...written, type: 'referral' } })
  refused(db, createAskTemplate, { as: lena, input: written, because: { code: 'not-allowed' } })
})

test('what cannot be sent is refused at its field', () => {
  const wrongAt = (given: Record<string, string>) =>
    (createAskTemplateForm.safeParse({ ...written, ...given }).error?.issues ?? []).map(
      ({ path, message }) => [path[0], message],
    )
  expect(wrongAt({})).toEqual([])
  expect(wrongAt({ title: ' ', subject: '', message: '\n' })).toEqual([
    ['title', 'Fill in what your colleagues find it under'],
    ['subject', 'Fill in what the mail is called'],
    ['message', 'Fill in what you ask'],
  ])
  const places = (given: Record<string, string>) => wrongAt(given).map(([place]) => place)
  expect(places({ message: 'Hello {firstname}', subject: '{outcome}?' })).toEqual(['subject', 'message'])
  for (const broken of ['Hello\nBcc: all@example.com', 'Hello\r\nBcc: x', 'a\u2028b', 'a\tb', 'a\u0000b'])
    expect([broken, places({ subject: broken })[0]]).toEqual([broken, 'subject'])
  const long = { title: 'a'.repeat(81), subject: 'a'.repeat(121), message: 'a'.repeat(5001) }
  expect(places(long)).toEqual(['title', 'subject', 'message'])
  expect(createAskTemplateForm.safeParse({ ...written, type: 'gift' }).success).toBe(false)
})
