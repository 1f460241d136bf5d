import { expect, test } from 'vitest'
import {
  invitablePeopleOf,
  membersOf,
  openInvitationsOf,
} from '#app/features/accounts/member-queries.server.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { countStatements } from './statement-count.ts'

test('the page reads as much at one member as at three', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const read = () => [membersOf(db, account), openInvitationsOf(db, account), invitablePeopleOf(db, account)]
  makeMember(db, account)
  expect(countStatements(db, read)).toBe(3)
  makeMember(db, account)
  makeMember(db, account)
  expect(countStatements(db, read)).toBe(3)
})
