import { expect, test } from 'vitest'
import { peopleOf } from '#app/features/plan/people-queries.server.ts'
import { chartOf, missingFlags } from '#app/features/plan/people-rows.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('the chart shows lines, keeps the departed only where somebody reports to them, and says which flags are missing', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor } = makeMember(db, account, 'viewer', { name: 'Anna' })
  const left = makeStakeholder(db, account, {
    name: 'Left boss',
    departedAt: momentAt().now,
    doesControlBudget: true,
  })
  makeStakeholder(db, account, { name: 'Gone', departedAt: momentAt().now })
  makeStakeholder(db, account, { name: 'Report', reportsToId: left.id, doesUncoverUseCases: true })
  const people = peopleOf(db, actor)
  const names = chartOf(people, 'customer').map(({ person, reports }) => [
    person.name,
    person.hasLeft,
    reports.length,
  ])
  expect(names).toEqual([
    ['Anna', false, 0],
    ['Left boss', true, 1],
  ])
  expect(missingFlags(people)).toEqual(['Influences the renewal', 'Controls the budget'])
})
