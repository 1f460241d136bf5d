import { expect, test } from 'vitest'
import { verifiedSince } from '#app/features/outcomes/verified-since.server.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('verified value since an instant is today’s ledger less the one that was read then, to the cent', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { user } = makeMember(db, account, 'approver')
  // €100 for each hour a week saved: 10 hours at first
  const outcome = makeOutcome(db, makeGoal(db, account), {
    ...{
      unit: 'hours',
      baselineValue: '10',
      rate: '100',
      times: 'weekly',
      nature: 'cash',
      attributionShare: '100',
    },
  })
  const figure = {
    value: '5',
    authorId: user.id,
    measuredOn: '2026-04-01',
    recordedAt: new Date('2026-04-01T09:00:00Z'),
  }
  makeMeasurement(db, outcome, {
    ...figure,
    verifiedAt: new Date('2026-05-06T09:00:00Z'),
    verifiedBy: user.id,
  })
  const of = (since: string, now: string) => {
    const asked = { accountId: account.id, timeZone: 'Europe/Berlin' }
    return verifiedSince(db, { ...asked, since: new Date(since), now: new Date(now) })?.cash
  }
  // confirmed on 6 May: all of it is new to whoever last read on the 4th
  const all = of('2026-05-04T07:00:00Z', '2026-05-11T07:00:00Z')
  expect(all?.since).toBe(all?.now)
  expect(all?.now).toBeGreaterThan(0)
  // to whoever read on the 8th, the days since
  const rest = of('2026-05-08T07:00:00Z', '2026-05-11T07:00:00Z')
  const then = of('2026-05-04T07:00:00Z', '2026-05-08T07:00:00Z')
  expect(rest?.since).toBe((rest?.now ?? 0) - (then?.now ?? 0))
  expect(
    verifiedSince(db, { accountId: 'none', timeZone: 'UTC', now: new Date(), since: new Date() }),
  ).toBeNull()
})
