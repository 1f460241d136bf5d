import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allows } from '#app/domain/advocacy/consent.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { consentsAbout } from '#app/features/advocacy/consents/consents-about.server.ts'
import { endConsents } from '#app/features/advocacy/consents/end-consents.server.ts'
import { giveConsents } from '#app/features/advocacy/consents/give-consents.server.ts'
import { requestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import { supersedeConsents } from '#app/features/advocacy/consents/supersede-consents.server.ts'
import { withdrawConsent } from '#app/features/advocacy/consents/withdraw-consent.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { givingOf, hashOf, openConsentStory, requestFor, writeText } from './consent-story.ts'

const scope = 'quote'
const dayMs = 86_400_000
type Step =
  | { do: 'give'; lasts: number }
  | { do: 'withdraw' | 'text' | 'ask' | 'vendor' | 'job' }
  | { do: 'wait'; days: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('give' as const), lasts: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('withdraw', 'text', 'ask', 'vendor', 'job') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 30 }) }),
  },
)

/** What somebody keeping a notebook would say is allowed: the last giving, unless something has ended it since. */
type Notebook = { now: number; text: string; texts: string[]; given: { text: string; until: string } | null }

test('only the latest giving allows, while it lives, and for its exact text; nothing of the vendor’s makes it', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      const story = openConsentStory()
      const first = 'We stopped arguing about whose number was right.'
      const book: Notebook = {
        now: Date.parse('2026-05-04T09:00:00Z'),
        text: first,
        texts: [first],
        given: null,
      }
      for (const one of steps) {
        take(story, book, one)
        book.now += 1000
        expect(allowedTexts(story, book)).toEqual(expectedTexts(book))
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

type Story = ReturnType<typeof openConsentStory>

function take(story: Story, book: Notebook, one: Step): void {
  const { db, storyId, jonas } = story
  const at: Moment = momentAt(new Date(book.now))
  if (one.do === 'wait') book.now += one.days * dayMs
  if (one.do === 'job') write(db, (tx) => ok(endConsents(tx, story.account.id, at)))
  if (one.do === 'ask') write(db, (tx) => requestConsents(tx, requestFor(story, asked(book)), at))
  if (one.do === 'vendor') vendorTries(story, book, at)
  if (one.do === 'text') {
    book.text = `Text ${book.texts.length + 1}.`
    book.texts.push(book.text)
    writeText(db, storyId, { number: book.texts.length, quote: book.text })
    write(db, (tx) =>
      ok(supersedeConsents(tx, { about: 'story', aboutId: storyId, textHash: hashOf(book.text) }, at)),
    )
    book.given = null
  }
  if (one.do === 'give') {
    const until = todayIn('Europe/Berlin', new Date(book.now + one.lasts * dayMs))
    const input = givingOf(story, {
      scopes: [scope],
      textHash: hashOf(book.text),
      at,
      given: { expiresOn: until },
    })
    expect(write(db, (tx) => giveConsents(tx, jonas.actor, input, at))).toMatchObject({ ok: true })
    book.given = { text: book.text, until }
  }
  if (one.do === 'withdraw') {
    for (const { consentId } of consentsAbout(db, { about: 'story', aboutId: storyId }))
      write(db, (tx) => withdrawConsent(tx, jonas.actor, { consentId }, at))
    book.given = null
  }
}

/** Everything the vendor's side, a looking-in staff member and a colleague could press. */
function vendorTries(story: Story, book: Notebook, at: Moment): void {
  const input = givingOf(story, {
    scopes: [scope],
    textHash: hashOf(book.text),
    at,
    given: { expiresOn: '2027-01-01' },
  })
  for (const { actor } of [story.priya, { actor: story.preview }, story.maria])
    expect(write(story.db, (tx) => giveConsents(tx, actor, input, at))).toMatchObject({ ok: false })
  write(story.db, (tx) => requestConsents(tx, requestFor(story, asked(book)), at))
}

const asked = (book: Notebook) => ({ scopes: [scope] as const, textHash: hashOf(book.text) })

function allowedTexts({ db, storyId }: Story, { now, texts }: Notebook): string[] {
  const rows = consentsAbout(db, { about: 'story', aboutId: storyId })
  const moment = { now, today: todayIn('Europe/Berlin', new Date(now)) }
  return texts.filter((text) =>
    rows.some((row) => allows(row, { scope, channel: 'website', textHash: hashOf(text) }, moment)),
  )
}

function expectedTexts({ given, now }: Notebook): string[] {
  return given && given.until >= todayIn('Europe/Berlin', new Date(now)) ? [given.text] : []
}
