import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import {
  invitablePeopleOf,
  membersOf,
  openInvitationsOf,
} from '#app/features/accounts/member-queries.server.ts'
import { noteRefusedAddress } from '#app/features/outbox/refused-addresses.server.ts'
import { write } from '#db/transaction.server.ts'
import { makeInvitationMail } from '#tests/factories/mails.ts'
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

test('an address that takes no mail stands beside its person and its invitation', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { user } = makeMember(db, account)
  makeMember(db, account)
  const { mailId } = makeInvitationMail(db, account, { email: 'hanna@northwind.example' })
  expect(mailId).toMatch(/^\w{26}$/)
  const now = new Date('2026-05-04T09:00:00Z')
  for (const email of [user.email, 'HANNA@northwind.example'])
    write(db, (tx) => ok(noteRefusedAddress(tx, { email, code: '550 5.1.1', now })))
  const refused = membersOf(db, account).filter(({ refusedSince }) => refusedSince !== null)
  expect(refused.map(({ userId, refusedSince }) => [userId, refusedSince])).toEqual([[user.id, now]])
  expect(openInvitationsOf(db, account)).toMatchObject([{ refusedSince: now }])
})
