import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { deriveToken } from '#app/domain/auth/derive.ts'
import { changeMemberRole } from '#app/features/accounts/change-member-role.server.ts'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteMember } from '#app/features/accounts/invite-member.server.ts'
import { inviteMemberForm, memberRoleForm } from '#app/features/accounts/member-form.ts'
import {
  invitablePeopleOf,
  membersOf,
  openInvitationsOf,
} from '#app/features/accounts/member-queries.server.ts'
import { needRecentSignIn } from '#app/features/accounts/need-recent-sign-in.ts'
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { resendInvitation } from '#app/features/accounts/resend-invitation.server.ts'
import { revokeInvitation } from '#app/features/accounts/revoke-invitation.server.ts'
import { acceptInvitation } from '#app/features/auth/accept-invitation.server.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import type { Db } from '#db/client.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import {
  makeAccount,
  makeMember,
  makeStaff,
  makeStakeholder,
  makeTeamMember,
} from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { countStatements } from './statement-count.ts'
import { eventsOf, personOf } from './story.ts'

const secret = 'a secret of thirty-two bytes or so'
const maria = { email: 'Maria@Northwind.example', name: 'Maria Oliveira', role: 'approver' }

function invite(db: Db, actor: PlanActor, given: Record<string, string> = {}, at = momentAt()) {
  const input = { ...inviteMemberForm.parse({ ...maria, ...given }), ...invitationKey(secret, at) }
  return write(db, (tx) => inviteMember(tx, actor, input, at))
}

test('a CSM invites a customer, who comes in as the person of the plan they were taken for', () => {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind' })
  const { actor } = makeTeamMember(db, account, 'csm', { name: 'Priya Shah' })
  const person = makeStakeholder(db, account, { name: 'Maria Oliveira' })
  expect(invitablePeopleOf(db, account).map(({ stakeholderId }) => stakeholderId)).toEqual([person.id])
  const made = invite(db, actor, { stakeholderId: person.id })
  if (!made.ok) throw new Error('refused')
  const { invitationId } = made.value

  expect(db.select().from(invitations).get()).toMatchObject({
    email: 'maria@northwind.example',
    expiresAt: new Date('2026-05-18T09:00:00Z'),
  })
  expect(db.select().from(outbox).all()).toMatchObject([
    {
      kind: 'accounts-invitation',
      to: 'maria@northwind.example',
      facts: { invitationId, account: 'Northwind', inviter: 'Priya Shah', role: 'approver' },
    },
  ])
  expect(eventsOf(db, account.id)).toEqual(['member-invited'])
  const token = deriveToken(secret, 'invitation', invitationId)
  expect(JSON.stringify(db.$client.prepare('select * from outbox, invitations').all())).not.toContain(token)

  expect(write(db, (tx) => acceptInvitation(tx, { token }, momentAt('2026-05-10T09:00:00Z'))).ok).toBe(true)
  expect(membersOf(db, account)).toMatchObject([{ name: 'Maria Oliveira', role: 'approver' }])
  expect(openInvitationsOf(db, account)).toEqual([])
  expect(invitablePeopleOf(db, account)).toEqual([])
})

test('inviting again replaces the open invitation; taken back and sent again as asked', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor } = makeMember(db, account, 'approver')
  const { actor: stranger } = makeMember(db, makeAccount(db), 'approver')
  const first = invite(db, actor)
  const second = invite(db, actor, { role: 'viewer' })
  if (!first.ok || !second.ok) throw new Error('refused')
  expect(openInvitationsOf(db, account)).toMatchObject([
    { invitationId: second.value.invitationId, role: 'viewer' },
  ])

  const resend = (who: PlanActor, instant: string) =>
    write(db, (tx) => resendInvitation(tx, who, second.value, momentAt(instant)))
  const tooSoon = resend(actor, '2026-05-04T09:00:30Z')
  expect(!tooSoon.ok && tooSoon.refusal.code).toBe('too-many')
  expect(resend(actor, '2026-05-30T09:00:00Z').ok).toBe(true)
  expect(openInvitationsOf(db, account)).toMatchObject([{ expiresAt: new Date('2026-06-13T09:00:00Z') }])
  const foreign = resend(stranger, '2026-06-01T09:00:00Z')
  expect(!foreign.ok && foreign.refusal.code).toBe('not-found')

  const revoke = (who: PlanActor, given: { invitationId: string }) =>
    write(db, (tx) => revokeInvitation(tx, who, given, momentAt()))
  expect(revoke(stranger, second.value).ok).toBe(false)
  expect(revoke(actor, first.value).ok).toBe(false)
  expect(revoke(actor, second.value).ok).toBe(true)
  expect(revoke(actor, second.value).ok).toBe(false)
  expect(openInvitationsOf(db, account)).toEqual([])
  expect(eventsOf(db, account.id)).toEqual(['member-invited', 'member-invited', 'invitation-revoked'])
})

test('who is a member already, works for the vendor, or cannot be taken for that person is told so at the field', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, user, stakeholder } = makeMember(db, account, 'approver', {
    email: 'jonas@northwind.example',
  })
  const staff = makeStaff(db, 'csm', { email: 'priya@lumen.example' })
  const other = makeStakeholder(db, makeAccount(db))
  const departed = makeStakeholder(db, account, { departedAt: momentAt().now })
  const fieldsOf = (given: Record<string, string>) => {
    const answer = invite(db, actor, given)
    return answer.ok ? [] : Object.keys(answer.refusal.fields ?? {})
  }
  expect(fieldsOf({ email: user.email })).toEqual(['email'])
  expect(fieldsOf({ email: staff.email })).toEqual(['email'])
  for (const stakeholderId of [other.id, departed.id, stakeholder.id])
    expect(fieldsOf({ stakeholderId })).toEqual(['stakeholderId'])
  expect(db.select().from(invitations).all()).toEqual([])
  expect(db.select().from(outbox).all()).toEqual([])
})

test('viewers, contributors and people looking with customer eyes change nobody’s access', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { user } = makeMember(db, account, 'viewer')
  const membershipId = membersOf(db, account).find(({ userId }) => userId === user.id)?.membershipId ?? ''
  const actors = [
    makeMember(db, account, 'viewer').actor,
    makeMember(db, account, 'contributor').actor,
    { ...makeMember(db, account, 'approver').actor, isPreview: true },
  ]
  for (const actor of actors) {
    const answers = [
      invite(db, actor),
      write(db, (tx) => removeMember(tx, actor, { membershipId }, momentAt())),
      write(db, (tx) =>
        changeMemberRole(tx, actor, memberRoleForm.parse({ membershipId, role: 'approver' }), momentAt()),
      ),
    ]
    expect(answers.map((answer) => !answer.ok && answer.refusal.code)).toEqual([
      'not-allowed',
      'not-allowed',
      'not-allowed',
    ])
  }
  expect(eventsOf(db, account.id)).toEqual([])
})

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

test('roles and access ask for a sign-in of the last 15 minutes', async () => {
  const at = { now: new Date('2026-05-04T09:15:00Z') }
  const ask = (signedInAt: string) =>
    needRecentSignIn({ signedIn: { signedInAt: new Date(signedInAt) }, context: { at } })
  expect((await ask('2026-05-04T09:00:00Z')).ok).toBe(true)
  expect(await ask('2026-05-04T08:59:59Z')).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
})

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
