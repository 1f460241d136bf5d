import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { allows } from '#app/domain/advocacy/consent.ts'
import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { consentsAbout } from '#app/features/advocacy/consents/consents-about.server.ts'
import { giveConsents } from '#app/features/advocacy/consents/give-consents.server.ts'
import { requestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import { companySpeakers, consentReceipts } from '#db/schema/advocacy-consents.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import { write } from '#db/transaction.server.ts'
import { historyOf, mailsIn, may4, may5, refused } from '../../plan/plan-story.ts'
import {
  firstText,
  give,
  givingOf,
  hashOf,
  openConsentStory,
  requestFor,
  secret,
  writeText,
} from './consent-story.ts'

type Story = ReturnType<typeof openConsentStory>
const about = ({ storyId }: Story) => ({ about: 'story', aboutId: storyId }) as const
const moment = { now: may5.now.getTime(), today: todayIn('Europe/Berlin', may5.now) }
const use = (scope: 'quote' | 'logo' | 'name') =>
  ({ scope, channel: 'website', textHash: firstText }) as const

function allowed(story: Story) {
  const rows = consentsAbout(story.db, about(story))
  return (['name', 'quote', 'logo'] as const).filter((scope) =>
    rows.some((row) => allows(row, use(scope), moment)),
  )
}

test('a name and a logo need both: the person, and who speaks for the company', () => {
  const story = openConsentStory()
  const { db, jonas, maria, account } = story
  write(db, (tx) => requestConsents(tx, requestFor(story), may4))
  expect(allowed(story)).toEqual([])
  const { receiptId } = give(story, { as: jonas.actor, scopes: ['name', 'quote'] })
  expect(allowed(story)).toEqual(['name', 'quote'])
  give(story, { as: maria.actor, scopes: ['logo'] })
  expect(allowed(story)).toEqual(['name', 'quote', 'logo'])
  expect(consentsAbout(db, about(story))).toHaveLength(3)
  expect(historyOf(db, account.id).at(-2)).toMatchObject({
    ...{ kind: 'consent-granted', actor: jonas.user.id, texts: { about: 'From two weeks to two days' } },
    facts: { subjectKind: 'story', subjectId: story.storyId, scopes: ['name', 'quote'], receiptId },
  })
})

test('the receipt keeps every word with its fingerprint, and only the hash of its token', () => {
  const story = openConsentStory()
  const { receiptId } = give(story, { as: story.jonas.actor, scopes: ['quote'] })
  expect(story.db.select().from(consentReceipts).all()).toEqual([
    {
      ...{
        id: receiptId,
        accountId: story.account.id,
        userId: story.jonas.user.id,
        at: may4.now,
        how: 'page',
      },
      ...{ name: 'Jonas Thiel', email: 'jonas@northwind.example' },
      ...{ words: 'I allow quote.', wordsHash: hashOf('I allow quote.') },
      tokenHash: hashSecret(deriveToken(secret, 'consent', receiptId)),
    },
  ])
  expect(mailsIn(story.db)).toMatchObject([
    {
      ...{ kind: 'advocacy-consent-receipt', to: 'jonas@northwind.example' },
      facts: { receiptId, words: 'I allow quote.', account: 'Northwind' },
    },
  ])
})

test('what was never asked for can be given too, and a newer giving replaces an older one', () => {
  const story = openConsentStory()
  give(story, { as: story.jonas.actor, scopes: ['quote'] })
  give(story, { as: story.jonas.actor, scopes: ['quote'], at: may5, given: { channels: ['press'] } })
  expect(consentsAbout(story.db, about(story))).toMatchObject([
    { channels: ['website', 'sales_deck'], supersededAt: may5.now.getTime() },
    { channels: ['press'], supersededAt: null },
  ])
  expect(allowed(story)).toEqual([])
})

test('nobody gives for another, and nothing of the vendor’s gives at all', () => {
  const story = openConsentStory()
  const { db, jonas, maria, priya, vera, preview, stranger, storyId } = story
  const quote = givingOf(story, { scopes: ['quote'] })
  const logo = givingOf(story, { scopes: ['logo'] })
  const own = { code: 'not-allowed', message: 'Only the person themself can allow this.' } as const
  const message = 'Only somebody who speaks for the company can allow this. An approver can name you.'
  refused(db, giveConsents, { as: maria.actor, input: quote, because: own })
  refused(db, giveConsents, { as: jonas.actor, input: logo, because: { code: 'not-allowed', message } })
  refused(db, giveConsents, { as: vera.actor, input: logo, because: { code: 'not-allowed', message } })
  for (const as of [priya.actor, preview]) {
    refused(db, giveConsents, { as, input: quote, because: { code: 'not-allowed' } })
    refused(db, giveConsents, { as, input: logo, because: { code: 'not-allowed' } })
  }
  refused(db, giveConsents, { as: stranger.actor, input: logo, because: { code: 'not-found' } })
  db.update(companySpeakers).set({ endedAt: may4.now }).run()
  refused(db, giveConsents, { as: maria.actor, input: logo, because: { code: 'not-allowed', message } })
  give(story, { as: jonas.actor, scopes: ['quote'] })
  db.update(stories).set({ advocateId: vera.user.id }).where(eq(stories.id, storyId)).run()
  expect(allowed(story)).toEqual([])
})

test('an older text, a day that is over and nothing chosen are refused', () => {
  const story = openConsentStory()
  const { db, jonas, storyId } = story
  const refuse = (input: ReturnType<typeof givingOf>, because: Parameters<typeof refused>[2]['because']) =>
    refused(db, giveConsents, { as: jonas.actor, input, because })
  const fields = (given: object, field: object) =>
    refuse(givingOf(story, { scopes: ['quote'], given }), { code: 'invalid', fields: { ...field } })
  fields({ expiresOn: '2026-05-04' }, { expiresOn: 'Choose a day after today' })
  fields(
    { expiresOn: '2031-05-05' },
    { expiresOn: 'Choose a day within five years: it can be extended then' },
  )
  fields({ channels: [] }, { channels: 'Choose where it may be used' })
  refuse(givingOf(story, { scopes: [] }), { code: 'invalid', fields: { scopes: 'Choose what may be used' } })
  writeText(db, storyId, { number: 2, quote: 'We argue less.' })
  const message = 'The text has changed since you read it. Read it again.'
  refuse(givingOf(story, { scopes: ['quote'] }), { code: 'changed-meanwhile', message })
  give(story, { as: jonas.actor, scopes: ['quote'], textHash: hashOf('We argue less.') })
  expect(allowed(story)).toEqual([])
})

test('a consent to a newer text leaves the older one standing: readers may still have it', () => {
  const story = openConsentStory()
  give(story, { as: story.jonas.actor, scopes: ['quote'] })
  writeText(story.db, story.storyId, { number: 2, quote: 'We argue less.' })
  give(story, { as: story.jonas.actor, scopes: ['quote'], textHash: hashOf('We argue less.') })
  expect(allowed(story)).toEqual(['quote'])
})
