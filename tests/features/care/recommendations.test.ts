import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { ConsentScope } from '#app/domain/advocacy/consent.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Happened } from '#app/features/activity/reactions.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { refreshStandings } from '#app/features/care/refresh-standings.server.ts'
import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { stories, storyVersions } from '#db/schema/advocacy-stories.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { write } from '#db/transaction.server.ts'
import { makeConsent } from '#tests/factories/consents.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeEvent, makeInvite } from '#tests/factories/speaking.ts'
import { makePublishedStory } from '#tests/factories/stories.ts'
import { makeTestimonial } from '#tests/factories/voices.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const may4 = momentAt('2026-05-04T09:00:00Z')

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', stage: 'elevate' })
  const maria = makeMember(db, account, 'approver', { name: 'Maria Oliveira' })
  const priya = makeTeamMember(db, account, 'csm')
  return { db, account, maria, priya }
}

function toldOf(db: Db, accountId: string, now: string) {
  const gathered = gatherEvidence(db, { accountId, now: new Date(now) })
  return gathered?.evidence.recommendations.map(({ kind, on, holdsUntil, person, what }) =>
    [kind, on, holdsUntil ?? '-', person ?? '-', what].join(' · '),
  )
}

/** A published quote with its consents, the quote's until a day. */
function publishQuote({ db, account, maria }: ReturnType<typeof setUp>, expiresOn: string | null) {
  const quote = makeTestimonial(db, account, { userId: maria.user.id })
  const about = {
    accountId: account.id,
    about: 'testimonial',
    aboutId: quote.id,
    textHash: quote.hash,
  } as const
  const own = { ...about, subject: 'person', personId: maria.user.id } as const
  makeConsent(db, { ...own, scope: 'quote', expiresOn })
  const name = makeConsent(db, { ...own, scope: 'name' })
  return { quote, name }
}

test('accepted introductions, given talks, and quotes with live consent count on their days', () => {
  const story = setUp()
  const { db, account, maria, priya } = story
  publishQuote(story, '2026-06-30')
  const event = makeEvent(db, { createdBy: priya.user.id, startsAt: new Date('2026-04-10T22:30:00Z') })
  const talk = { eventId: event.id, userId: maria.user.id, state: 'delivered' } as const
  makeInvite(db, account, { ...talk, deliveredAt: new Date('2026-04-20T09:00:00Z') })
  const referral = { accountId: account.id, referrerId: maria.user.id, way: 'link' } as const
  const days = { submittedAt: may4.now, expiresAt: may4.now }
  const acceptedAt = new Date('2026-03-01T09:00:00Z')
  const add = (given: Partial<typeof referrals.$inferInsert>) =>
    db
      .insert(referrals)
      .values({ id: may4.newId(), state: 'submitted', company: 'Aster', ...referral, ...days, ...given })
      .run()
  add({})
  add({ state: 'won', acceptedAt })
  add({ state: 'duplicate', acceptedAt })
  expect(toldOf(db, account.id, '2026-05-04T09:00:00Z')).toEqual([
    'referral · 2026-03-01 · - · - · ',
    'talk · 2026-04-11 · - · Maria Oliveira · Finance Forum',
    'testimonial · 2026-01-05 · 2026-06-30 · Maria Oliveira · ',
  ])
  expect(toldOf(db, account.id, '2027-06-04T09:00:00Z')).toEqual([])
  expect(toldOf(db, makeAccount(db).id, '2026-05-04T09:00:00Z')).toEqual([])
})

test('a name whose consent is taken back is not said; a quote’s ends it all', () => {
  const story = setUp()
  const { db, account } = story
  const { name } = publishQuote(story, null)
  db.update(consents).set({ withdrawnAt: may4.now }).where(eq(consents.id, name.id)).run()
  expect(toldOf(db, account.id, '2026-05-04T09:00:00Z')).toEqual(['testimonial · 2026-01-05 · - · - · '])
  db.update(consents).set({ withdrawnAt: may4.now }).where(eq(consents.scope, 'quote')).run()
  expect(toldOf(db, account.id, '2026-05-04T09:00:00Z')).toEqual([])
})

test('a case study counts while every consent its page cannot do without is there, and it is not frozen', () => {
  const { db, account, maria, priya } = setUp()
  const told = makePublishedStory(db, account, {
    ...{ writtenBy: priya.user.id, advocateId: maria.user.id, now: '2026-04-01T09:00:00Z' },
    text: { quoteTitle: '', showsPhoto: true },
  })
  const version = db
    .select()
    .from(storyVersions)
    .where(eq(storyVersions.storyId, storyIdOf(db)))
    .get()
  const about = { accountId: account.id, about: 'story', aboutId: storyIdOf(db) } as const
  const give = (scope: ConsentScope, personId: string | null, expiresOn: string) =>
    makeConsent(db, {
      ...{ ...about, scope, personId, expiresOn, textHash: version?.hash ?? '' },
      subject: personId === null ? 'company' : 'person',
    })
  expect(told).toBeTypeOf('object')
  give('company_name', null, '2026-12-31')
  give('case_study', null, '2026-10-31')
  give('quote', maria.user.id, '2026-11-30')
  expect(toldOf(db, account.id, '2026-05-04T09:00:00Z')).toEqual([])
  give('name', maria.user.id, '2026-12-31')
  const line = 'story · 2026-04-01 · 2026-10-31 · - · From two weeks to two days'
  expect(toldOf(db, account.id, '2026-05-04T09:00:00Z')).toEqual([line])
  expect(toldOf(db, account.id, '2026-11-01T09:00:00Z')).toEqual([])
  db.update(stories).set({ frozenAt: may4.now }).run()
  expect(toldOf(db, account.id, '2026-05-04T09:00:00Z')).toEqual([])
})

function storyIdOf(db: Db): string {
  return db.select({ id: stories.id }).from(stories).get()?.id ?? ''
}

test('a withdrawal shows at once, an end by itself, and what is given later brings it back', async () => {
  const story = setUp()
  const { db, account, maria } = story
  const isMet = () => {
    const mine = and(eq(accountStandings.accountId, account.id), eq(accountStandings.metCount, 1))
    return db.select().from(accountStandings).where(mine).get() !== undefined
  }
  const refresh = (at: string) => refreshStandings({ db, clock: () => momentAt(at) })
  const { quote } = publishQuote(story, '2026-05-31')
  await refresh('2026-05-04T09:00:00Z')
  expect(isMet()).toBe(true)
  await refresh('2026-05-31T21:30:00Z')
  expect(isMet()).toBe(true)
  await refresh('2026-05-31T22:30:00Z')
  expect(isMet()).toBe(false)
  const given = {
    accountId: account.id,
    about: 'testimonial',
    aboutId: quote.id,
    textHash: quote.hash,
  } as const
  const own = { ...given, subject: 'person', personId: maria.user.id, scope: 'quote' } as const
  const happen = (kind: 'consent-granted' | 'consent-withdrawn', at: string) => {
    const scopes: ConsentScope[] = ['quote']
    const about = { subjectKind: 'testimonial' as const, subjectId: quote.id, scopes }
    const by = { accountId: account.id, actorId: maria.user.id }
    const texts = { about: 'a quote', person: 'Maria Oliveira' }
    const facts = { kind, ...about, ...by, receiptId: quote.id, texts } as Happened
    write(db, (tx) => ok(recordEvent(tx, facts, momentAt(at))))
  }
  const again = makeConsent(db, { ...own, grantedAt: new Date('2026-06-02T09:00:00Z') })
  happen('consent-granted', '2026-06-02T09:00:00Z')
  expect(isMet()).toBe(true)
  const withdrawnAt = new Date('2026-06-03T09:00:00Z')
  db.update(consents).set({ withdrawnAt }).where(eq(consents.id, again.id)).run()
  happen('consent-withdrawn', '2026-06-03T09:00:00Z')
  expect(isMet()).toBe(false)
})
