import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { changeMemberRole } from '#app/features/accounts/change-member-role.server.ts'
import { memberRoleForm } from '#app/features/accounts/member-form.ts'
import { membersOf } from '#app/features/accounts/member-queries.server.ts'
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { eventsOf, personOf } from './story.ts'

test('the last approver stays, unless the vendor decides; a removed member is out on the next request', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, user } = makeMember(db, account, 'approver')
  const colleague = makeMember(db, account, 'contributor')
  const { actor: csm } = makeTeamMember(db, account)
  const idOf = (userId: string) =>
    membersOf(db, account).find((member) => member.userId === userId)?.membershipId ?? ''
  const own = idOf(user.id)
  const other = idOf(colleague.user.id)
  const change = (who: PlanActor, membershipId: string, role: string, was: string) =>
    write(db, (tx) =>
      changeMemberRole(tx, who, memberRoleForm.parse({ membershipId, role, 'was:role': was }), momentAt()),
    )
  const remove = (who: PlanActor, membershipId: string) =>
    write(db, (tx) => removeMember(tx, who, { membershipId }, momentAt()))

  expect(change(actor, own, 'viewer', 'approver').ok).toBe(false)
  expect(remove(actor, own).ok).toBe(false)
  expect(change(actor, other, 'approver', 'contributor').ok).toBe(true)
  const late = change(csm, other, 'viewer', 'contributor')
  expect(!late.ok && late.refusal.clashes).toMatchObject([
    { theirs: 'approver', yours: 'viewer', reads: { theirs: 'Approver' } },
  ])

  expect(findPlace(db, account.slug, personOf(user), null)).not.toBeNull()
  expect(remove(actor, own)).toEqual({ ok: true, value: { isSelf: true } })
  expect(findPlace(db, account.slug, personOf(user), null)).toBeNull()
  expect(remove(csm, other)).toEqual({ ok: true, value: { isSelf: false } })
  expect(membersOf(db, account)).toEqual([])
  expect(remove(csm, other).ok).toBe(false)
  expect(eventsOf(db, account.id)).toEqual(['member-role-changed', 'member-removed', 'member-removed'])
  expect(
    db
      .select()
      .from(stakeholders)
      .all()
      .every(({ departedAt }) => departedAt === null),
  ).toBe(true)
})
