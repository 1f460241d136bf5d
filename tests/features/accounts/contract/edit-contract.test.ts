import { expect, test } from 'vitest'
import { addContract } from '#app/features/accounts/contract/add-contract.server.ts'
import { contractPeriodsOf } from '#app/features/accounts/contract/contract-queries.server.ts'
import { editContract } from '#app/features/accounts/contract/edit-contract.server.ts'
import { removeContract } from '#app/features/accounts/contract/remove-contract.server.ts'
import { makeTeamMember } from '#tests/factories/people.ts'
import { done, historyOf, may5, openPlanStory, refused } from '../../plan/plan-story.ts'

const first = { startsOn: '2026-04-01', endsOn: '2027-03-31', price: '220000' }

function openContractStory() {
  const story = openPlanStory()
  const { contractId } = done(story.db, addContract, { as: story.priya.actor, input: first })
  return { ...story, contractId }
}

test('a change of one field is saved and told; another way of writing the price changes nothing', () => {
  const { db, account, priya, contractId } = openContractStory()
  const was = { startsOn: '2026-04-01', endsOn: '2027-03-31', price: '220000.00' }
  const edit = { values: { ...was, price: '220.000,00' }, was }
  done(db, editContract, { as: priya.actor, input: { contractId, edit } })
  expect(historyOf(db, account.id)).toHaveLength(1)
  done(db, editContract, {
    as: priya.actor,
    input: { contractId, edit: { values: { ...was, endsOn: '2027-06-30' }, was } },
    at: may5,
  })
  expect(contractPeriodsOf(db, account.id)).toMatchObject([
    { startsOn: '2026-04-01', endsOn: '2027-06-30', price: 22_000_000, version: 2 },
  ])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'contract-changed',
    visibility: 'internal',
    texts: { fields: 'endsOn' },
  })
})

test('two who change the same price both see both', () => {
  const { db, account, priya, contractId } = openContractStory()
  const tom = makeTeamMember(db, account, 'csm', { name: 'Tom Lindqvist' })
  const priceTo = (price: string) => ({
    contractId,
    edit: { values: { price }, was: { price: '220000.00' } },
  })
  done(db, editContract, { as: tom.actor, input: priceTo('230000') })
  const clash = { field: 'price', theirs: '230000.00', yours: '240000.00', by: 'Tom Lindqvist' }
  refused(db, editContract, {
    as: priya.actor,
    input: priceTo('240 000'),
    because: { code: 'changed-meanwhile', clashes: [{ ...clash, at: '2026-05-04T09:00:00.000Z' }] },
  })
})

test('it may not move onto another period, only along itself', () => {
  const { db, priya, contractId } = openContractStory()
  const next = { startsOn: '2027-04-01', endsOn: '2028-03-31', price: '240000' }
  done(db, addContract, { as: priya.actor, input: next })
  refused(db, editContract, {
    as: priya.actor,
    input: { contractId, edit: { values: { endsOn: '2027-04-01' }, was: {} } },
    because: {
      code: 'invalid',
      fields: { startsOn: 'Another period has some of these days: 1 April 2027 to 31 March 2028' },
    },
  })
  done(db, editContract, {
    as: priya.actor,
    input: { contractId, edit: { values: { startsOn: '2026-05-01' }, was: {} } },
  })
})

test('foreign, removed and customers’ ones', () => {
  const { db, priya, maria, stranger, contractId } = openContractStory()
  const edit = { values: { price: '1' }, was: {} }
  refused(db, editContract, {
    as: { ...stranger.actor },
    input: { contractId, edit },
    because: { code: 'not-found' },
  })
  refused(db, editContract, {
    as: maria.actor,
    input: { contractId, edit },
    because: { code: 'not-allowed' },
  })
  done(db, removeContract, { as: priya.actor, input: { contractId } })
  refused(db, editContract, {
    as: priya.actor,
    input: { contractId, edit },
    because: { code: 'gone', message: 'Somebody removed this period meanwhile.' },
  })
})
