import { expect, test } from 'vitest'
import { addContract } from '#app/features/accounts/contract/add-contract.server.ts'
import { contractPage } from '#app/features/accounts/contract/contract-page.server.ts'
import { renewalOf } from '#app/features/accounts/contract/contract-queries.server.ts'
import { readHistory } from '#app/features/activity/activity-queries.server.ts'
import { done, historyOf, may4, openPlanStory, refused } from '../../plan/plan-story.ts'

const input = { startsOn: '2026-04-01', endsOn: '2027-03-31', price: '€ 220.000,00' }

test('a period makes the yearly value, the renewal and the cost, and is the vendor’s own history', () => {
  const { db, account, priya, maria } = openPlanStory()
  const { contractId } = done(db, addContract, { as: priya.actor, input })
  const page = contractPage(db, { account, now: may4.now, editId: null, removeId: null })
  expect(page).toMatchObject({ yearly: '€220,000.00', renews: '1 April 2027', cost: '€20,493.15' })
  expect(page.periods).toMatchObject([
    { id: contractId, price: '€220,000.00', aYear: '€220,000.00', state: 'holds' },
  ])
  expect(renewalOf(db, account.id, '2026-05-04')).toBe('2027-04-01')
  expect(renewalOf(db, account.id, '2027-04-01')).toBe(null)
  const facts = { contractId, startsOn: '2026-04-01', endsOn: '2027-03-31' }
  expect(historyOf(db, account.id)).toEqual([
    { kind: 'contract-added', visibility: 'internal', actor: priya.user.id, facts, texts: {} },
  ])
  const place = { slug: account.slug, timeZone: account.timeZone, today: '2026-05-04' }
  expect(readHistory(db, { actor: maria.actor, place }).days).toEqual([])
  expect(readHistory(db, { actor: priya.actor, place }).days).toHaveLength(1)
})

test('what cannot be is refused at its field, and nothing is written', () => {
  const { db, priya } = openPlanStory()
  done(db, addContract, { as: priya.actor, input })
  const refusedFor = (changes: Partial<typeof input>, fields: Record<string, string>) =>
    refused(db, addContract, {
      as: priya.actor,
      input: { startsOn: '2027-04-01', endsOn: '2028-03-31', price: '1', ...changes },
      because: { code: 'invalid', fields },
    })
  refusedFor({ endsOn: '2027-03-31' }, { endsOn: 'The last day comes after the first one' })
  refusedFor(
    { endsOn: '2072-03-31' },
    { endsOn: 'That is more than ten years. Check the year, or write two periods' },
  )
  refusedFor(
    { startsOn: '2027-03-31' },
    { startsOn: 'Another period has some of these days: 1 April 2026 to 31 March 2027' },
  )
  refusedFor({ price: 'abc' }, { price: 'Fill in an amount, like 1,200.50' })
  refusedFor({ price: '-1' }, { price: 'An amount is zero or more' })
  refusedFor({ price: '1.2345' }, { price: 'EUR has 2 decimals at most' })
  refusedFor({ price: '$ 5' }, { price: 'Amounts here are in EUR' })
})

test('customers keep no contracts, whatever their role', () => {
  const { db, maria, preview } = openPlanStory()
  for (const actor of [maria.actor, preview])
    refused(db, addContract, { as: actor, input, because: { code: 'not-allowed' } })
})
