import { expect, test } from 'vitest'
import { exchangeOf } from '#app/features/accounts/portfolio-money.server.ts'
import { hubPage } from '#app/features/advocacy/hub/hub-page.server.ts'
import { askYield, nearTheirLimit, referralYield } from '#app/features/advocacy/hub/hub-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import type { asks } from '#db/schema/advocacy.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'
import { vendor } from '#db/schema/auth.ts'
import { makeAsk } from '#tests/factories/advocacy.ts'
import { makeRate } from '#tests/factories/contracts.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T12:00:00Z')
const { now } = at
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

/** Two accounts, of which Priya has the first. */
function openHub() {
  const db = openTestDatabase()
  db.insert(vendor)
    .values({ name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: ago(900) })
    .run()
  const [hers, other] = [makeAccount(db, { name: 'Hers' }), makeAccount(db, { name: 'Other' })]
  const priya = makeTeamMember(db, hers, 'csm', { name: 'Priya Shah' }).user.id
  return { db, hers, other, priya }
}

type Referral = Partial<typeof referrals.$inferInsert> & { accountId: string; referrerId: string }

function refer(db: Db, given: Referral): void {
  db.insert(referrals)
    .values({
      ...{ id: at.newId(), way: 'introduction', state: 'won', submittedAt: ago(10), expiresAt: ago(-80) },
      ...given,
    })
    .run()
}

test('what was won stands by currency, of the last 365 days, without what is no referral', () => {
  const { db, hers, other, priya } = openHub()
  const from = (account: typeof hers) => {
    const { user } = makeMember(db, account, 'viewer')
    return (given: Partial<Referral>) => refer(db, { accountId: account.id, referrerId: user.id, ...given })
  }
  const [hersTold, otherTold] = [from(hers), from(other)]
  hersTold({ amount: 100_000, currency: 'EUR' })
  hersTold({ amount: 50_000, currency: 'EUR', submittedAt: ago(364) })
  hersTold({ amount: 900_000, currency: 'EUR', submittedAt: ago(366) })
  hersTold({ state: 'lost', amount: 70_000, currency: 'EUR' })
  for (const state of ['duplicate', 'disqualified'] as const) hersTold({ state })
  otherTold({ amount: 20_000, currency: 'GBP' })
  otherTold({ amount: 30_000, currency: 'USD' })
  otherTold({ amount: null, currency: null })
  expect(referralYield(db, { staffId: null }, now)).toEqual({
    ...{ referred: 6, won: 5 },
    amounts: [
      { currency: 'EUR', minor: 150_000 },
      { currency: 'GBP', minor: 20_000 },
      { currency: 'USD', minor: 30_000 },
    ],
  })
  expect(referralYield(db, { staffId: priya }, now)).toEqual({
    ...{ referred: 3, won: 2, amounts: [{ currency: 'EUR', minor: 150_000 }] },
  })
  makeRate(db, { currency: 'GBP', rate: '1.15' })
  const { referrals: shown } = hubPage(db, {
    ...{ staffId: null, search: new URLSearchParams(), now },
    exchangeOf: (used) => exchangeOf(db, used, now),
  })
  expect(shown).toMatchObject({ wonText: '€1,730', missing: 'Without a rate: $300.' })
})

test('asks are counted by what became of them; drafts and waiting ones whenever they are from', () => {
  const { db, hers, other, priya } = openHub()
  const person = makeMember(db, hers, 'viewer', { name: 'Ada' }).user.id
  const stranger = makeMember(db, other, 'viewer').user.id
  const ask = (given: Partial<typeof asks.$inferInsert>, account = hers, userId = person) =>
    makeAsk(db, account, { userId, createdBy: priya, sentAt: ago(100), ...given })
  expect(askYield(db, { staffId: null }, now)).toMatchObject({ asked: 0, accepted: 0, drafts: 0 })
  ask({ sentAt: null })
  ask({ sentAt: null, withdrawnAt: ago(1) })
  ask({ sentAt: ago(400) })
  ask({ sentAt: ago(400), answer: 'yes', answeredAt: ago(390) })
  ask({ answer: 'yes', answeredAt: ago(90), fulfilledAt: ago(80) })
  ask({ answer: 'never', answeredAt: ago(90) })
  ask({ expiredAt: ago(70) })
  ask({ withdrawnAt: ago(95) })
  ask({ sentAt: ago(5), weight: 3 }, other, stranger)
  const all = { drafts: 1, waiting: 2, asked: 5, accepted: 1, declined: 1, unanswered: 1, withdrawn: 1 }
  expect(askYield(db, { staffId: null }, now)).toEqual({ ...all, fulfilled: 1 })
  expect(askYield(db, { staffId: priya }, now)).toEqual({ ...all, waiting: 1, asked: 4, fulfilled: 1 })
  expect(nearTheirLimit(db, { staffId: null }, now)).toMatchObject([{ userId: stranger, used: 3 }])
  expect(nearTheirLimit(db, { staffId: priya }, now)).toEqual([])
})

test('a year of asks is summed from an index alone, without reading what was written', () => {
  const { db } = openHub()
  const plan = db.$client
    .prepare("explain query plan select count(*), sum(answer = 'yes') from asks where sent_at > 1")
    .all() as { detail: string }[]
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH asks USING COVERING INDEX asks_sent (sent_at>?)'])
})
