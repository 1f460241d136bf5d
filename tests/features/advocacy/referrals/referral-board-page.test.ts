import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rateOn } from '#app/domain/outcomes/exchange.ts'
import { moveReferral } from '#app/features/advocacy/referrals/move-referral.server.ts'
import { referralBoardPage } from '#app/features/advocacy/referrals/referral-board-page.server.ts'
import { referralPage } from '#app/features/advocacy/referrals/referral-page.server.ts'
import type { Db } from '#db/client.server.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'
import { done } from '../../plan/plan-story.ts'
import { come, introduce, on, openReferralStory } from './referral-story.ts'

const rates = [{ currency: 'GBP', toCurrency: 'EUR', startsOn: '2026-01-01', rate: '1.2' }]
const exchangeFor = () => ({
  currency: 'EUR',
  rateOf: (from: string) => rateOn(rates, { from, to: 'EUR', day: '2026-05-05' }),
})
const asked = { only: null, page: 1, timeZone: 'Europe/Berlin', now: on('2026-05-05').now, exchangeFor }

test('a column a state with its count and what was won in one currency; a CSM sees their accounts’', () => {
  const story = openReferralStory()
  const { db, greta, tom, priyaPerson } = story
  come(story)
  introduce(story, { company: 'Juno Foods' })
  for (const [amount, currency] of [
    [100_00, 'EUR'],
    [50_00, 'GBP'],
    [70_00, 'CAD'],
  ] as const)
    db.update(referrals)
      .set({ amount, currency, state: 'won' })
      .where(eqId(come(story, { email: `x@${currency}.example`, company: currency }).referralId))
      .run()
  const board = (person: typeof greta) => referralBoardPage(db, { ...asked, person }).columns
  const counts = (person: typeof greta) => board(person).map(({ state, many }) => `${state} ${many}`)
  expect(counts(greta).slice(0, 6)).toEqual([
    ...['submitted 1', 'accepted 1', 'contacted 0', 'qualified 0', 'opportunity 0', 'won 3'],
  ])
  expect(counts(priyaPerson)).toEqual(counts(greta))
  expect(board(tom).every(({ many, cards }) => many === 0 && cards.length === 0)).toBe(true)
  const won = board(greta).find(({ state }) => state === 'won')
  expect(won?.total).toEqual({ sum: '€160', missing: ['CAD 70.00'] })
  const accepted = board(greta).find(({ state }) => state === 'accepted')
  expect(accepted?.cards).toMatchObject([
    {
      ...{ title: 'Kestrel Freight Ltd', account: 'Northwind', referrer: 'Maria Oliveira', moved: '4 May' },
      next: { to: 'contacted', press: 'Contacted' },
    },
  ])
})

const eqId = (id: string) => eq(referrals.id, id)

test('it reads in as many statements with one referral as with many', () => {
  const story = openReferralStory()
  const { db, greta } = story
  come(story)
  const count = () => statementsOf(db, () => referralBoardPage(db, { ...asked, person: greta }))
  const one = count()
  for (let i = 0; i < 14; i++) come(story, { company: `Firm ${i}x`, email: `a@firm${i}.example` })
  expect(count()).toBe(one)
  const accepted = referralBoardPage(db, { ...asked, person: greta }).columns[1]
  expect([accepted?.many, accepted?.cards.length]).toEqual([15, 12])
  const alone = referralBoardPage(db, { ...asked, person: greta, only: 'accepted' })
  expect([alone.pages, alone.columns[1]?.cards.length]).toEqual([1, 15])
})

test('one referral in full, with its history, its moves and the same company beside it', () => {
  const story = openReferralStory()
  const { db, greta, tom } = story
  const first = come(story)
  const second = come(story, { name: 'Carl', email: 'carl@kestrel.example' })
  const step = { referralId: first.referralId, from: 'accepted', to: 'contacted' } as const
  done(db, moveReferral, { as: greta, input: { ...step, amount: '', currency: '', reason: '' } })
  const page = (person: typeof greta, referralId: string) =>
    referralPage(db, { person, referralId, timeZone: 'Europe/Berlin' })
  expect(page(greta, first.referralId)).toMatchObject({
    ...{ title: 'Kestrel Freight Ltd', name: 'Wanda Ferrier', referrer: 'Maria Oliveira', isAccepted: true },
    steps: [
      { state: 'submitted' },
      { state: 'accepted', by: null },
      { state: 'contacted', by: 'Greta Sandberg' },
    ],
    alike: [{ id: second.referralId, isFirst: false }],
  })
  expect(page(greta, second.referralId)?.alike).toMatchObject([{ id: first.referralId, isFirst: true }])
  expect(page(tom, first.referralId)).toBe(null)
  expect(page(greta, '01KQFW0000NEVER0EX1STED000')).toBe(null)
})

/** How often the database is asked. */
function statementsOf(db: Db, read: () => unknown): number {
  let many = 0
  const client = db.$client
  const probe = client.prepare('select 1')
  const proto = Object.getPrototypeOf(probe) as { all: (...given: unknown[]) => unknown }
  const all = proto.all
  proto.all = function counted(this: unknown, ...given: unknown[]) {
    many++
    return all.apply(this, given)
  }
  try {
    read()
  } finally {
    proto.all = all
  }
  return many
}
