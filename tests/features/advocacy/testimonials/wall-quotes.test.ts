import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { wallQuotes } from '#app/features/advocacy/testimonials/wall-quotes.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { openPlanStory } from '../../plan/plan-story.ts'
import { allowQuote, makeQuote } from './quote-rows.ts'

const now = new Date('2026-05-04T09:00:00Z')
const all = ['quote', 'name', 'title', 'company_name'] as const

test('a wall prints what is allowed now, and nothing else of it', () => {
  const { db, account, maria, jonas } = openPlanStory()
  const full = makeQuote(db, maria.actor)
  allowQuote(db, full, all)
  const nameless = makeQuote(db, jonas.actor, { publishedAt: new Date('2026-05-03T09:00:00Z'), rating: null })
  allowQuote(db, nameless, ['quote', 'title'])
  // nobody allows the words themselves
  allowQuote(db, makeQuote(db, maria.actor), ['name', 'title', 'company_name'])
  // allowed elsewhere, for another text, limited to a region, or not public
  allowQuote(db, makeQuote(db, maria.actor), all, { channels: ['sales_deck'] })
  allowQuote(db, makeQuote(db, maria.actor), all, { textHash: 'another' })
  allowQuote(db, makeQuote(db, maria.actor), all, { territory: ['DACH'] })
  allowQuote(db, makeQuote(db, maria.actor, { state: 'approved' }), all)
  expect(wallQuotes(db, { now })).toEqual([
    {
      ...{ testimonialId: full.id, accountId: account.id, userId: maria.user.id, hash: full.hash },
      ...{ quote: 'We close the books in three days, not ten.', rating: 5, publishedAt: full.publishedAt },
      ...{ name: 'Maria Oliveira', title: 'CFO', company: 'Northwind' },
    },
    {
      ...{ testimonialId: nameless.id, accountId: account.id, userId: jonas.user.id, hash: nameless.hash },
      ...{ quote: 'We close the books in three days, not ten.', rating: null },
      ...{ publishedAt: nameless.publishedAt, name: null, title: 'CFO', company: null },
    },
  ])
  expect(wallQuotes(db, { now, limit: 1 }).map(({ testimonialId }) => testimonialId)).toEqual([full.id])
})

test('withdrawn, expired or changed words are gone at once', () => {
  const { db, maria } = openPlanStory()
  const quote = makeQuote(db, maria.actor)
  allowQuote(db, quote, all, { expiresOn: '2026-05-04' })
  const shown = (at: string) => wallQuotes(db, { now: new Date(at) }).map(({ name }) => name)
  // the last day is one in Berlin
  expect(shown('2026-05-04T21:59:00Z')).toEqual(['Maria Oliveira'])
  expect(shown('2026-05-04T22:00:00Z')).toEqual([])
  db.update(consents).set({ withdrawnAt: now }).where(eq(consents.scope, 'name')).run()
  expect(shown('2026-05-04T09:00:00Z')).toEqual([null])
  db.update(testimonials).set({ hash: 'newer words' }).run()
  expect(shown('2026-05-04T09:00:00Z')).toEqual([])
})

test('tricks that stand in the table by whatever way do not reach a reader', () => {
  const { db, maria } = openPlanStory()
  const quote = makeQuote(db, maria.actor, { quote: 'Ten\u202E days\u200B saved', name: 'Ma\u2066ria' })
  allowQuote(db, quote, all)
  expect(wallQuotes(db, { now })).toMatchObject([{ quote: 'Ten days saved', name: 'Maria' }])
})

test('however many there are, it reads in two statements', () => {
  const { db, maria } = openPlanStory()
  const count = (make: number) => {
    for (let i = 0; i < make; i++) allowQuote(db, makeQuote(db, maria.actor), all)
    let statements = 0
    const prepare = db.$client.prepare.bind(db.$client)
    db.$client.prepare = ((sql: string) => {
      statements++
      return prepare(sql)
    }) as typeof db.$client.prepare
    const quotes = wallQuotes(db, { now }).length
    db.$client.prepare = prepare
    return { quotes, statements }
  }
  expect(count(1)).toEqual({ quotes: 1, statements: 2 })
  expect(count(9)).toEqual({ quotes: 10, statements: 2 })
})
