import { createAskTemplate } from '#app/features/advocacy/asks/create-ask-template.server.ts'
import type { Db } from '#db/client.server.ts'
import { askTemplates } from '#db/schema/advocacy.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { staffPerson } from '#tests/factories/public.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done } from '../../plan/plan-story.ts'

export const written = {
  type: 'testimonial' as const,
  title: 'After a go-live',
  subject: 'Two sentences, {first name}?',
  message: 'Hello {first name},\n\nhow was it?',
}

/** An admin who has written words of their own, and a lead who may not. */
export function openAskTemplateStory() {
  const db = openTestDatabase()
  const ada = staffPerson(makeStaff(db, 'admin', { name: 'Ada Admin' }))
  const lena = staffPerson(makeStaff(db, 'lead', { name: 'Lena Lead' }))
  const { templateId } = done(db, createAskTemplate, { as: ada, input: written })
  return { db, ada, lena, templateId }
}

export function everyAskTemplate(db: Db) {
  return db.select().from(askTemplates).all()
}

/** Kinds of what stands in the deployment's history, with the names it tells. */
export function askTemplatesTold(db: Db): unknown[] {
  return db.$client
    .prepare(
      "select e.kind, t.text from events e join event_texts t on t.event_id = e.id where e.kind like 'ask-template-%' order by e.id",
    )
    .raw()
    .all()
}
