import { expect, test } from 'vitest'
import { liveStories } from '#app/features/advocacy/public/live-stories.server.ts'
import { liveWall } from '#app/features/advocacy/public/live-wall.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeConsents, makeShopWindow } from '#tests/factories/public.ts'
import { makePublishedStory } from '#tests/factories/stories.ts'
import { makeTestimonial } from '#tests/factories/voices.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { countStatements } from '../../accounts/statement-count.ts'

const { now } = momentAt()

test('lists read with the same number of statements, however long they are', () => {
  const db = openTestDatabase()
  const { account, user } = makeShopWindow(db, { text: { showsLogo: true } })
  const readBoth = () => [liveStories(db, now), liveWall(db, now)]
  readBoth()
  const one = countStatements(db, readBoth)
  for (let count = 0; count < 2; count += 1) {
    const { story, hash } = makePublishedStory(db, account, {
      ...{ writtenBy: user.id, advocateId: user.id, text: { showsLogo: true } },
    })
    const scopes = ['company_name', 'case_study', 'logo', 'quote', 'name', 'title'] as const
    const on = { accountId: account.id, personId: user.id }
    makeConsents(db, scopes, { about: 'story', aboutId: story.id, textHash: hash, ...on })
    const quote = makeTestimonial(db, account, { userId: user.id })
    makeConsents(db, ['quote'], { about: 'testimonial', aboutId: quote.id, textHash: quote.hash, ...on })
  }
  expect([liveStories(db, now).stories.length, liveWall(db, now).quotes.length]).toEqual([3, 3])
  expect(countStatements(db, readBoth)).toBe(one)
})

test('stays true until the first consent ends in its zone; consents for sales or for some regions show nothing', () => {
  const db = openTestDatabase()
  makeShopWindow(db)
  db.update(consents).set({ expiresOn: '2026-05-20' }).run()
  const until = new Date('2026-05-20T22:00:00Z')
  expect(liveStories(db, now)).toMatchObject({ until, stories: [{ slug: 'two-days' }] })
  expect(liveWall(db, now)).toMatchObject({
    until,
    quotes: [{ name: 'Maria Oliveira' }],
    logos: [{ name: null }],
  })
  db.update(consents)
    .set({ channels: ['sales_deck'] })
    .run()
  expect([liveStories(db, now).stories, liveWall(db, now).quotes, liveWall(db, now).logos]).toEqual([
    [],
    [],
    [],
  ])
  db.update(consents)
    .set({ channels: ['website'], territory: ['DE'] })
    .run()
  expect([liveStories(db, now).stories, liveWall(db, now).quotes, liveWall(db, now).logos]).toEqual([
    [],
    [],
    [],
  ])
})
