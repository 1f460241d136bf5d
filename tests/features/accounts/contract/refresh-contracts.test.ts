import { expect, test } from 'vitest'
import { addContract } from '#app/features/accounts/contract/add-contract.server.ts'
import { refreshContracts } from '#app/features/accounts/contract/refresh-contracts.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, openPlanStory } from '../../plan/plan-story.ts'

test('a contract begins, goes on and ends by itself, on the account’s own days', async () => {
  const { db, account, priya } = openPlanStory()
  const yearly = () =>
    db.$client.prepare('select yearly from portfolio_entries where account_id = ?').pluck().get(account.id)
  const refreshAt = (instant: string) => refreshContracts({ db, clock: () => momentAt(instant) })
  const add = (startsOn: string, endsOn: string, price: string) =>
    done(db, addContract, { as: priya.actor, input: { startsOn, endsOn, price } })
  add('2026-06-01', '2027-05-31', '100')
  add('2027-06-01', '2028-05-30', '200')
  expect(yearly()).toBe(0)
  expect(await refreshAt('2026-05-31T21:59:00Z')).toBe(0)
  // Berlin is two hours ahead
  expect(await refreshAt('2026-05-31T22:01:00Z')).toBe(1)
  expect(yearly()).toBe(10_000)
  expect(await refreshAt('2026-06-01T08:00:00Z')).toBe(0)
  expect(await refreshAt('2027-06-01T08:00:00Z')).toBe(1)
  expect(yearly()).toBe(20_000)
  expect(await refreshAt('2028-05-31T08:00:00Z')).toBe(1)
  expect(yearly()).toBe(0)
  expect(await refreshAt('2030-01-01T08:00:00Z')).toBe(0)
})
