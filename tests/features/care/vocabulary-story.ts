import { vendor } from '#db/schema/auth.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { personOf } from '#tests/factories/words.ts'
import { openPlanStory } from '../plan/plan-story.ts'

/** The plan's people, a vendor called Lumen GmbH, and its admin. */
export function openVocabularyStory() {
  const story = openPlanStory()
  const { db } = story
  db.insert(vendor)
    .values({ name: 'Lumen GmbH', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: new Date(0) })
    .run()
  const adam = personOf(makeStaff(db, 'admin', { name: 'Adam Novak' }))
  const greta = personOf(makeStaff(db, 'lead', { name: 'Greta Sandberg' }))
  const customer = personOf(story.maria.user)
  const live = () =>
    db.$client
      .prepare('select term, folded, kind from vocabulary_terms where removed_at is null order by folded')
      .all()
  return { ...story, adam, greta, customer, live }
}
