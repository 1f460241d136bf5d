import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Person, PlanActor } from '#app/domain/access/actor.ts'
import { type ConsentScope, consentStateOf } from '#app/domain/advocacy/consent.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Given, giveConsents } from '#app/features/advocacy/consents/give-consents.server.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import type { RequestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { companySpeakers, consents } from '#db/schema/advocacy-consents.ts'
import { stories, storyVersions } from '#db/schema/advocacy-stories.ts'
import { done, may4, may5, openPlanStory } from '../../plan/plan-story.ts'

type Account = { id: string }

export const secret = 'a key of tests only, long enough for one'
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A case study of Jonas on Northwind with its first text, for which Maria may speak. */
export function openConsentStory() {
  const story = openPlanStory()
  const { db, account, jonas, maria, priya } = story
  const storyId = may4.newId()
  db.insert(stories)
    .values({
      ...{ id: storyId, accountId: account.id, slug: 'two-days', title: 'From two weeks to two days' },
      ...{ advocateId: jonas.user.id, state: 'customer_review' as const },
      ...{ createdAt: may4.now, createdBy: priya.user.id },
    })
    .run()
  writeText(db, storyId, { number: 1, quote: 'We stopped arguing about whose number was right.' })
  nameSpeaker(db, account, maria.user.id)
  return { ...story, storyId }
}

/** A text of the story; its fingerprint is made of its quote. */
export function writeText(
  db: Db,
  storyId: string,
  { number, quote }: { number: number; quote: string },
): string {
  const writtenBy =
    db.select({ by: stories.createdBy }).from(stories).where(eq(stories.id, storyId)).get()?.by ?? ''
  const id = may4.newId()
  db.insert(storyVersions)
    .values({
      ...{ id, storyId, number, title: 'From two weeks to two days', quote, hash: hashOf(quote) },
      ...{ quoteName: 'Jonas Thiel', quoteTitle: 'Controller', showsLogo: true },
      ...{ writtenAt: may4.now, writtenBy, side: 'vendor' as const },
    })
    .run()
  return id
}

export function nameSpeaker(db: Db, { id: accountId }: Account, userId: string) {
  const id = may4.newId()
  const named = { grantedAt: may4.now, grantedBy: userId, basis: 'Head of finance' }
  db.insert(companySpeakers)
    .values({ id, accountId, userId, ...named })
    .run()
}

export const firstText = hashOf('We stopped arguing about whose number was right.')

/** A request about the story's first text. */
export function requestFor(
  { account, storyId, jonas }: ReturnType<typeof openConsentStory>,
  given: Partial<RequestConsents> = {},
): RequestConsents {
  return {
    ...{ accountId: account.id, about: 'story', aboutId: storyId, textHash: firstText },
    ...{ personId: jonas.user.id, scopes: ['name', 'quote', 'logo'], channels: ['website', 'sales_deck'] },
    ...{ requestedBy: null, ...given },
  }
}

export const lasting = (scope: ConsentScope): Given => ({
  scope,
  channels: ['website', 'sales_deck'],
  expiresOn: '2027-05-03',
})

type Giving = {
  as: PlanActor
  scopes: ConsentScope[]
  textHash?: string
  at?: Moment
  given?: Partial<Given>
}

/** What a press of giving about the story hands to the command. */
export function givingOf(
  { storyId }: { storyId: string },
  { scopes, textHash = firstText, at = may4, given = {} }: Omit<Giving, 'as'>,
) {
  return {
    ...{ about: 'story' as const, aboutId: storyId, textHash },
    given: scopes.map((scope) => ({ ...lasting(scope), ...given })),
    words: `I allow ${scopes.join(', ')}.`,
    receipt: receiptKey(secret, at),
  }
}

/** Gives consents about the story, which must succeed. */
export function give(story: { db: Db; storyId: string }, giving: Giving) {
  const { as, at = may4 } = giving
  return done(story.db, giveConsents, { as, input: givingOf(story, giving), at })
}

/** The signed-in person a customer's row is. */
export function personOf({ id, name, email }: { id: string; name: string; email: string }): Person {
  return { userId: id, name, email, kind: 'customer', staffRole: null }
}

/** What a consent is, by default on 5 May. */
export function stateOf(db: Db, consentId: string, { now }: Moment = may5) {
  const row = db.select().from(consents).where(eq(consents.id, consentId)).get()
  if (!row) return 'missing'
  const ms = (at: Date | null) => at?.getTime() ?? null
  const { expiresOn, grantedAt, declinedAt, withdrawnAt, supersededAt } = row
  const dated = { grantedAt: ms(grantedAt), declinedAt: ms(declinedAt) }
  const facts = { ...dated, withdrawnAt: ms(withdrawnAt), supersededAt: ms(supersededAt), expiresOn }
  return consentStateOf(facts, { now: now.getTime(), today: todayIn('Europe/Berlin', now) })
}

/** The membership of somebody, for the command that ends it. */
export function placeOf(db: Db, userId: string) {
  const row = db.select({ id: memberships.id }).from(memberships).where(eq(memberships.userId, userId)).get()
  return { membershipId: row?.id ?? '' }
}
