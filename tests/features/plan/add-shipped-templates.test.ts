import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { shippedTemplates } from '#app/domain/plan/shipped-templates/shipped.ts'
import { addShippedTemplates } from '#app/features/plan/add-shipped-templates.server.ts'
import { archiveTemplate } from '#app/features/plan/archive-template.server.ts'
import { templates } from '#db/schema/plan-templates.ts'
import { done, refused } from './plan-story.ts'
import { everyLine, kindsTold, openTemplateStory, titlesOf } from './template-story.ts'

const keyed = (db: ReturnType<typeof openTemplateStory>['db'], key: string) =>
  db.select().from(templates).where(eq(templates.shippedAs, key)).get()

test('all six come with their lines in order, steps tied to their goals', () => {
  const { db, ada } = openTemplateStory()
  expect(done(db, addShippedTemplates, { as: ada, input: {} })).toEqual({ added: 6 })
  for (const { key, name, goals, steps } of shippedTemplates) {
    const template = keyed(db, key)
    expect([template?.name, template?.createdBy]).toEqual([name, ada.userId])
    expect(titlesOf(db, template?.id ?? '')).toEqual([
      ...goals.flatMap(({ title, measures }) => [title, ...measures.map((measure) => measure.title)]),
      ...steps.map(({ title }) => title),
    ])
  }
  const lines = everyLine(db)
  for (const { goalItemId, templateId } of lines)
    if (goalItemId !== null)
      expect(lines.find(({ id }) => id === goalItemId)).toMatchObject({ kind: 'goal', templateId })
  expect(kindsTold(db)).toEqual(Array.from({ length: 6 }, () => 'template-saved'))
})

test('again, only what is missing: edited and archived ones are left as the vendor made them', () => {
  const { db, ada } = openTemplateStory()
  done(db, addShippedTemplates, { as: ada, input: {} })
  db.update(templates).set({ name: 'Ours now' }).where(eq(templates.shippedAs, 'deep')).run()
  done(db, archiveTemplate, { as: ada, input: { templateId: keyed(db, 'light')?.id ?? '' } })
  const light = keyed(db, 'light')
  db.$client.prepare('delete from template_items where template_id = ?').run(keyed(db, 'standard')?.id)
  db.delete(templates).where(eq(templates.shippedAs, 'standard')).run()
  expect(done(db, addShippedTemplates, { as: ada, input: {} })).toEqual({ added: 1 })
  expect(keyed(db, 'deep')?.name).toBe('Ours now')
  expect(keyed(db, 'light')).toEqual(light)
  expect(done(db, addShippedTemplates, { as: ada, input: {} })).toEqual({ added: 0 })
})

test('others add nothing', () => {
  const { db, lena } = openTemplateStory()
  refused(db, addShippedTemplates, { as: lena, input: {}, because: { code: 'not-allowed' } })
})
