import type { Person } from '#app/domain/access/actor.ts'
import { type ConsentAbout, type ConsentScope, personScopes } from '#app/domain/advocacy/consent.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { accountLogos, consents, embedSites } from '#db/schema/advocacy-consents.ts'
import { vendor } from '#db/schema/auth.ts'
import { momentAt } from './moment.ts'
import { makeAccount, makeMember, makeStaff } from './people.ts'
import { makeGoal, makeMeasurement, makeOutcome } from './plan.ts'
import { makePublishedStory } from './stories.ts'
import { makeTestimonial } from './voices.ts'

const at = momentAt('2026-01-05T09:00:00Z')

type Consent = Omit<Partial<typeof consents.$inferInsert>, 'scope'> & {
  about: ConsentAbout
  aboutId: string
  accountId: string
}

/** Given consents, one per scope, for the website unless said. A person's scopes carry `personId`, the company's none. */
export function makeConsents(db: Db, scopes: readonly ConsentScope[], { personId, ...given }: Consent) {
  return scopes.map((scope) => {
    const isPersons = (personScopes as readonly ConsentScope[]).includes(scope)
    return db
      .insert(consents)
      .values({
        ...{ id: at.newId(), scope, channels: ['website'], requestedAt: at.now, grantedAt: at.now },
        ...{ subject: isPersons ? 'person' : 'company', personId: isPersons ? personId : null },
        ...given,
      })
      .returning()
      .get()
  })
}

const companyScopes = ['company_name', 'case_study', 'metrics', 'logo'] as const
const ownScopes = ['quote', 'name', 'title', 'photo'] as const

type ShopGiven = { text?: Parameters<typeof makePublishedStory>[2]['text']; name?: string }

/** A vendor with a published story, a quote and a logo on the wall, each with every consent it takes. */
export function makeShopWindow(db: Db, { text = {}, name = 'Ofelia Bank' }: ShopGiven = {}) {
  makeVendor(db)
  const account = makeAccount(db, { name, industry: 'Banking', stage: 'elevate' })
  const { user } = makeMember(db, account, 'approver', { name: 'Elin Larsen' })
  const outcome = makeOutcome(db, makeGoal(db, account), { name: 'Days to close the books' })
  const measurement = makeMeasurement(db, outcome, {
    ...{ authorId: user.id, measuredOn: '2026-04-30', value: '2' },
  })
  const claim = { key: 'close-value', outcomeId: outcome.id, measurementId: measurement.id }
  const made = makePublishedStory(db, account, {
    ...{ writtenBy: user.id, advocateId: user.id, slug: 'two-days' },
    text: { outcome: 'The books close in {{claim:close-value}}.', ...text },
    claims: [{ ...claim, figure: 'value', printed: '2 days' }],
  })
  const logo = makeLogo(db, account)
  const about = { about: 'story' as const, aboutId: made.story.id, accountId: account.id }
  const given = makeConsents(db, [...companyScopes, ...ownScopes], {
    ...{ ...about, textHash: made.hash, personId: user.id },
  })
  const quote = makeTestimonial(db, account, {
    ...{ userId: user.id, title: 'CFO', company: name, rating: 5 },
  })
  const quoteConsents = makeConsents(db, ['quote', 'name', 'title', 'company_name'], {
    ...{ about: 'testimonial', aboutId: quote.id, accountId: account.id },
    ...{ textHash: quote.hash, personId: user.id },
  })
  const onWall = makeConsents(db, ['logo'], { about: 'account', aboutId: account.id, accountId: account.id })
  return { account, user, ...made, logo, given, quote, quoteConsents, onWall }
}

function makeVendor(db: Db) {
  db.insert(vendor)
    .values({
      name: 'Lumen',
      accent: '#7A3B2E',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      createdAt: at.now,
    })
    .onConflictDoNothing()
    .run()
}

/** A company's logo on the wall. Its bytes are the caller's to lay at their place. */
export function makeLogo(db: Db, account: { id: string }, { sha256 = 'a'.repeat(64) } = {}) {
  const by = makeStaff(db)
  const [fileId, id] = [at.newId(), at.newId()]
  const file = { name: 'logo.png', type: 'image/png', size: 100, visibility: 'shared' as const }
  db.insert(files)
    .values({ id: fileId, accountId: account.id, sha256, ...file, uploadedAt: at.now, uploadedBy: by.id })
    .run()
  db.insert(accountLogos)
    .values({ ...{ id, accountId: account.id, fileId }, addedAt: at.now, addedBy: by.id, isOnWall: true })
    .run()
  return { id, fileId }
}

export function makeSite(db: Db, origin: string) {
  const site = { id: at.newId(), origin, addedAt: at.now, addedBy: makeStaff(db, 'admin').id }
  return db.insert(embedSites).values(site).returning().get()
}

type Staff = ReturnType<typeof makeStaff>

/** The signed-in person behind a user of the vendor's. */
export function staffPerson({ id: userId, name, email, staffRole }: Staff): Person {
  return { userId, name, email, kind: 'staff', staffRole }
}
