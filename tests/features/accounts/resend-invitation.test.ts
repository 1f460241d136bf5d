import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteMember } from '#app/features/accounts/invite-member.server.ts'
import { inviteMemberForm } from '#app/features/accounts/member-form.ts'
import { openInvitationsOf } from '#app/features/accounts/member-queries.server.ts'
import { resendInvitation } from '#app/features/accounts/resend-invitation.server.ts'
import { revokeInvitation } from '#app/features/accounts/revoke-invitation.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { eventsOf } from './story.ts'

const secret = 'a secret of thirty-two bytes or so'
const maria = { email: 'Maria@Northwind.example', name: 'Maria Oliveira', role: 'approver' }

function invite(db: Db, actor: PlanActor, given: Record<string, string> = {}, at = momentAt()) {
  const input = { ...inviteMemberForm.parse({ ...maria, ...given }), ...invitationKey(secret, at) }
  return write(db, (tx) => inviteMember(tx, actor, input, at))
}

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
