import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { submitQuoteForm } from '#app/features/advocacy/testimonials/quote-form.ts'
import { quotePage } from '#app/features/advocacy/testimonials/quote-page.server.ts'
import { submitQuote } from '#app/features/advocacy/testimonials/submit-quote.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { consentReceipts } from '#db/schema/advocacy-consents.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { done, historyOf, mailsIn, may5, openPlanStory, refused } from '../../plan/plan-story.ts'
import { consentsIn, give, nameSpeaker, typed, writing } from './quote-story.ts'

const rowOf = (db: ReturnType<typeof openPlanStory>['db'], id: string) =>
  db.select().from(testimonials).where(eq(testimonials.id, id)).get()

test('words, names and what is allowed come in one press, with a receipt of the very words', () => {
  const { db, account, maria } = openPlanStory()
  const id = give(db, maria.actor, { channels: 'social' })
  expect(rowOf(db, id)).toMatchObject({
    ...{
      state: 'submitted',
      quote: typed.quote,
      rating: 5,
      name: 'Maria Oliveira',
      title: 'CFO',
      company: '',
    },
  })
  expect(consentsIn(db)).toEqual(
    ['quote', 'name', 'title'].map((scope) => ({
      scope,
      channels: 'website social',
      isGiven: true,
      isOver: false,
    })),
  )
  const [receipt] = db.select().from(consentReceipts).all()
  for (const words of [
    'I, Maria Oliveira, allow Lumen',
    `“${typed.quote}”`,
    'the website and social media',
    '3 May 2027',
  ])
    expect(receipt?.words).toContain(words)
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toEqual([
    'consent-granted',
    'testimonial-submitted',
  ])
  expect(mailsIn(db).map(({ kind, to }) => [kind, to])).toEqual([
    ['advocacy-consent-receipt', 'maria@northwind.example'],
    ['advocacy-quote-submitted', 'priya@lumen.example'],
  ])
})

test('the company’s name is given by who speaks for it, and asked of them where the writer does not', () => {
  const { db, maria, jonas } = openPlanStory()
  nameSpeaker(db, maria.actor)
  give(db, maria.actor, { allowCompany: 'yes' })
  expect(consentsIn(db).find(({ scope }) => scope === 'company_name')).toMatchObject({ isGiven: true })
  give(db, jonas.actor, { allowCompany: 'yes', name: 'Jonas' })
  expect(consentsIn(db).filter(({ scope, isGiven }) => scope === 'company_name' && !isGiven)).toHaveLength(1)
  expect(mailsIn(db).filter(({ kind }) => kind === 'advocacy-consent-asked')).toMatchObject([
    { to: 'maria@northwind.example' },
  ])
})

test('other words need to be read and allowed again; the old consent is replaced', () => {
  const { db, maria, jonas } = openPlanStory()
  const testimonialId = give(db, maria.actor)
  db.update(testimonials).set({ state: 'published', publishedAt: may5.now }).run()
  give(
    db,
    maria.actor,
    { testimonialId, quote: 'Two days now, and nobody works late.', allowTitle: 'no' },
    may5,
  )
  expect(rowOf(db, testimonialId)).toMatchObject({ state: 'submitted', title: '', publishedAt: null })
  expect(consentsIn(db).map(({ scope, isOver }) => [scope, isOver])).toEqual([
    ...[
      ['quote', true],
      ['name', true],
      ['title', true],
      ['quote', false],
      ['name', false],
    ],
  ])
  const theirs = writing({ testimonialId })
  refused(db, submitQuote, { as: jonas.actor, input: theirs, because: { code: 'not-found' } })
})

test('staff and those who only look give none, three may wait, a ticked name is not empty', () => {
  const { db, maria, priya, preview } = openPlanStory()
  for (const as of [priya.actor, preview])
    refused(db, submitQuote, { as, input: writing(), because: { code: 'not-allowed' } })
  const unticked = { allowQuote: 'Tick this, or leave without sending: nothing is kept then' }
  refused(db, submitQuote, {
    ...{ as: maria.actor, input: writing({ allowQuote: '' }) },
    because: { code: 'invalid', fields: unticked },
  })
  const fields = { name: 'Fill in the name, or leave the box beside it empty' }
  refused(db, submitQuote, {
    as: maria.actor,
    input: writing({ name: '' }),
    because: { code: 'invalid', fields },
  })
  for (let i = 0; i < 3; i++) give(db, maria.actor)
  const message =
    'Three quotes of yours wait to be looked at already. Change one of them, or wait until they are.'
  refused(db, submitQuote, { as: maria.actor, input: writing(), because: { code: 'too-many', message } })
})

test('an ask that was answered with yes is written into, and fulfilled by it', () => {
  const { db, account, maria, priya } = openPlanStory()
  const sent = { accountId: account.id, userId: maria.user.id, type: 'testimonial' as const, weight: 1 }
  const written = { subject: 'A quote', message: 'Would you?', createdAt: may5.now, createdBy: priya.user.id }
  db.insert(asks)
    .values({ id: may5.newId(), ...sent, ...written, sentAt: may5.now, sentBy: priya.user.id })
    .run()
  const askId = db.select({ id: asks.id }).from(asks).get()?.id ?? ''
  done(db, answerAsk, { as: maria.actor, input: { askId, answer: 'yes' }, at: may5 })
  const [requested] = db.select().from(testimonials).all()
  expect(requested).toMatchObject({ state: 'requested', askId, userId: maria.user.id })
  expect(give(db, maria.actor, {}, may5)).toBe(requested?.id)
  expect(db.select({ at: asks.fulfilledAt }).from(asks).get()).toEqual({ at: may5.now })
})

test('the form takes what is harmless cleaned, and refuses the rest with its reason', () => {
  const why = (given: Record<string, string>) => {
    const parsed = submitQuoteForm.safeParse({ ...typed, ...given })
    return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
  expect(submitQuoteForm.parse({ ...typed, quote: ' Ten days\u200B became\u202E three now. ' }).quote).toBe(
    'Ten days became three now.',
  )
  expect(why({ quote: '<script>alert(1)</script> is what I like' })).toEqual([
    'quote: Plain words only: leave out what looks like code',
  ])
  expect(why({ quote: 'Read it on https://evil.example please' })).toEqual([
    'quote: Leave links out: only words are printed',
  ])
  expect(why({ name: 'Maria\u0007' })).toEqual([
    'name: This holds characters that cannot be read. Type them again',
  ])
  expect(why({ quote: 'Good' })).toEqual(['quote: A little more: a sentence that somebody else understands'])
  expect(why({ quote: 'x'.repeat(401) })).toEqual(['quote: Shorten this to 400 characters or fewer'])
  expect(why({ rating: '6' })).toEqual(['rating: Choose one of the five'])
})

test('a quote is its writer’s and the vendor’s to see, and nobody else’s on the account', () => {
  const { db, account, maria, jonas, priya, stranger } = openPlanStory()
  const testimonialId = give(db, maria.actor)
  const look = (actor: Parameters<typeof quotePage>[1]['actor']) =>
    quotePage(db, { actor, testimonialId, timeZone: account.timeZone, now: may5.now })
  expect(look(maria.actor)).toMatchObject({ isWriter: true, may: { takeBack: true } })
  expect(look(priya.actor)).toMatchObject({ isWriter: false, may: { approve: true, publish: false } })
  expect(look(maria.actor)?.allowed.map(({ what, isGranted, until }) => [what, isGranted, until])).toEqual([
    ...[
      ['These words', true, '3 May 2027'],
      ['Maria Oliveira', true, '3 May 2027'],
      ['CFO', true, '3 May 2027'],
    ],
  ])
  expect(look(jonas.actor)).toBe(null)
  expect(look(stranger.actor)).toBe(null)
})
