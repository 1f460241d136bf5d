import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { membersOf, openInvitationsOf } from '#app/features/accounts/member-queries.server.ts'
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { personOf } from './story.ts'

test('an approver of another account finds nobody here', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  makeMember(db, account, 'contributor')
  const { actor: stranger } = makeMember(db, makeAccount(db), 'approver')
  const membershipId = membersOf(db, account)[0]?.membershipId ?? ''
  const removed = write(db, (tx) => removeMember(tx, stranger, { membershipId }, momentAt()))
  const missing = write(db, (tx) =>
    removeMember(tx, stranger, { membershipId: momentAt().newId() }, momentAt()),
  )
  expect(removed).toEqual(missing)
  expect(membersOf(db, account)).toHaveLength(1)
})

test('a removed member is out on the next request, and no invitation that lay around lets them back in', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, user } = makeMember(db, account, 'approver')
  const { actor: csm } = makeTeamMember(db, account)
  const at = momentAt()
  const door = {
    id: at.newId(),
    accountId: account.id,
    email: user.email,
    name: user.name,
    tokenHash: 'x',
    role: 'approver' as const,
  }
  db.insert(invitations)
    .values({ ...door, invitedAt: at.now, expiresAt: new Date('2026-05-18T09:00:00Z') })
    .run()
  const membershipId = membersOf(db, account)[0]?.membershipId ?? ''
  const remove = (who: PlanActor) => write(db, (tx) => removeMember(tx, who, { membershipId }, at))

  expect(remove(actor).ok).toBe(false)
  expect(findPlace(db, account.slug, personOf(user), null)).not.toBeNull()
  expect(remove(csm)).toEqual({ ok: true, value: { isSelf: false } })
  expect(findPlace(db, account.slug, personOf(user), null)).toBeNull()
  expect(openInvitationsOf(db, account)).toEqual([])
  expect(remove(csm).ok).toBe(false)
})
