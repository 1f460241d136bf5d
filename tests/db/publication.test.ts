import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { publicationVersion } from '#app/features/advocacy/public/kept-answers.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { advocateProfiles, rewards } from '#db/schema/advocacy.ts'
import { accountLogos, consents, embedSites, readerDays } from '#db/schema/advocacy-consents.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { vendor } from '#db/schema/auth.ts'
import { makeConsents, makeShopWindow, makeSite } from '#tests/factories/public.ts'
import { makeTestimonial } from '#tests/factories/voices.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

type Shop = ReturnType<typeof makeShopWindow>
const now = new Date('2026-05-04T09:00:00Z')

/** Every write that can alter a public page, in its own words. */
const writes: Record<string, (db: Db, shop: Shop) => unknown> = {
  'a consent is given': (db, { account: { id } }) =>
    makeConsents(db, ['logo'], { about: 'account', aboutId: id, accountId: id }),
  'a consent is withdrawn': (db) => db.update(consents).set({ withdrawnAt: now }).run(),
  'a story freezes': (db) => db.update(stories).set({ frozenAt: now }).run(),
  'a quote comes in': (db, { account, user }) => makeTestimonial(db, account, { userId: user.id }),
  'a quote is taken down': (db) => db.update(testimonials).set({ state: 'unpublished' }).run(),
  'a thank-you is suggested': (db, { account, user, quote }) =>
    db
      .insert(rewards)
      .values({
        ...{ id: 'R1', accountId: account.id, userId: user.id, about: 'testimonial', aboutId: quote.id },
        ...{ what: 'A tree', proposedAt: now, proposedBy: user.id },
      })
      .run(),
  'a logo is removed': (db) => db.update(accountLogos).set({ removedAt: now }).run(),
  'a site is let in': (db) => makeSite(db, 'https://www.lumen.example'),
  'a company is renamed': (db) => db.update(accounts).set({ name: 'Ofelia Group' }).run(),
  'a company’s day begins elsewhere': (db) => db.update(accounts).set({ timeZone: 'Asia/Tokyo' }).run(),
  'a face is added': (db, { user }) => db.insert(advocateProfiles).values({ userId: user.id }).run(),
  'the vendor changes their colour': (db) => db.update(vendor).set({ accent: '#1F4F8B' }).run(),
}

test.each(Object.entries(writes))('what is kept for the public is old when %s', (_what, write) => {
  const db = openTestDatabase()
  const shop = makeShopWindow(db)
  const before = publicationVersion(db)
  write(db, shop)
  expect(publicationVersion(db)).toBeGreaterThan(before)
})

test('a site that is taken out counts; what nobody reads there does not', () => {
  const db = openTestDatabase()
  const { id } = makeSite(db, 'https://www.lumen.example')
  const before = publicationVersion(db)
  db.update(embedSites).set({ removedAt: now }).where(eq(embedSites.id, id)).run()
  const after = publicationVersion(db)
  expect(after).toBeGreaterThan(before)
  db.insert(readerDays).values({ about: 'wall', aboutId: 'wall', day: '2026-05-04', readers: 1 }).run()
  db.update(accounts).set({ potential: 3 }).run()
  expect(publicationVersion(db)).toBe(after)
})
