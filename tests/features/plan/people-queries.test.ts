import { expect, test } from 'vitest'
import { ownedByDeparted, peopleOf, privateHalfOf } from '#app/features/plan/people-queries.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { countStatements } from '../accounts/statement-count.ts'

test('people, what the departed own and the private half are four statements at 1 and at 3 people', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, stakeholder } = makeTeamMember(db, account)
  const read = () => [
    peopleOf(db, actor),
    ownedByDeparted(db, actor),
    privateHalfOf(db, actor, stakeholder.id),
  ]
  expect(countStatements(db, read)).toBe(4)
  makeMember(db, account)
  const left = makeStakeholder(db, account, { departedAt: momentAt().now })
  makeGoal(db, account, { customerOwnerId: left.id })
  expect(countStatements(db, read)).toBe(4)
})

test('no query of the page scans a table', () => {
  const db = openTestDatabase()
  const { actor } = makeTeamMember(db, makeAccount(db))
  const seen: string[] = []
  const prepare = db.$client.prepare.bind(db.$client)
  db.$client.prepare = ((sql: string) => {
    seen.push(sql)
    return prepare(sql)
  }) as typeof db.$client.prepare
  peopleOf(db, actor)
  ownedByDeparted(db, actor)
  privateHalfOf(db, actor, momentAt().newId())
  db.$client.prepare = prepare
  expect(seen).toHaveLength(4)
  for (const sql of seen) {
    const bound = [...sql.matchAll(/\?/g)].map(() => '')
    const steps = prepare(`explain query plan ${sql}`).all(...bound) as { detail: string }[]
    expect(steps.map(({ detail }) => detail).filter((detail) => /^SCAN/.test(detail))).toEqual([])
  }
})
