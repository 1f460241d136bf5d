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
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { acceptInvitation } from '#app/features/auth/accept-invitation.server.ts'
import type { Db } from '#db/client.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
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
import { eventsOf } from './story.ts'

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
