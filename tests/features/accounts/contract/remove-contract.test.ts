import { expect, test } from 'vitest'
import { addContract } from '#app/features/accounts/contract/add-contract.server.ts'
import { contractPeriodsOf, renewalOf } from '#app/features/accounts/contract/contract-queries.server.ts'
import { removeContract } from '#app/features/accounts/contract/remove-contract.server.ts'
import { done, historyOf, openPlanStory, refused } from '../../plan/plan-story.ts'

const input = { startsOn: '2026-04-01', endsOn: '2027-03-31', price: '220000' }

test('a removed period counts no more, keeps its row, and makes room for another', () => {
  const { db, account, priya } = openPlanStory()
  const { contractId } = done(db, addContract, { as: priya.actor, input })
  done(db, removeContract, { as: priya.actor, input: { contractId } })
  expect(contractPeriodsOf(db, account.id)).toEqual([])
  expect(renewalOf(db, account.id, '2026-05-04')).toBe(null)
  expect(db.$client.prepare('select removed_by from contract_periods').pluck().all()).toEqual([priya.user.id])
  expect(historyOf(db, account.id).map(({ kind, visibility }) => [kind, visibility])).toEqual([
    ['contract-added', 'internal'],
    ['contract-removed', 'internal'],
  ])
  refused(db, removeContract, {
    as: priya.actor,
    input: { contractId },
    because: { code: 'already-done', message: 'This period has been removed already.' },
  })
  done(db, addContract, { as: priya.actor, input })
})

test('foreign ones are not there; customers remove none', () => {
  const { db, priya, maria, stranger } = openPlanStory()
  const { contractId } = done(db, addContract, { as: priya.actor, input })
  refused(db, removeContract, { as: stranger.actor, input: { contractId }, because: { code: 'not-found' } })
  refused(db, removeContract, { as: maria.actor, input: { contractId }, because: { code: 'not-allowed' } })
})
