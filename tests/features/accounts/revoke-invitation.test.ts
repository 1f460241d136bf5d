import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteMember } from '#app/features/accounts/invite-member.server.ts'
import { inviteMemberForm } from '#app/features/accounts/member-form.ts'
import { openInvitationsOf } from '#app/features/accounts/member-queries.server.ts'
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

test('an invitation is taken back once, by who may manage members of that account', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor } = makeMember(db, account, 'approver')
  const made = invite(db, actor)
  if (!made.ok) throw new Error('refused')
  const revoke = (who: PlanActor) => {
    const answer = write(db, (tx) => revokeInvitation(tx, who, made.value, momentAt()))
    return answer.ok || answer.refusal.code
  }
  expect(revoke(makeMember(db, account, 'contributor').actor)).toBe('not-allowed')
  expect(revoke(makeMember(db, makeAccount(db), 'approver').actor)).toBe('not-found')
  expect(revoke(actor)).toBe(true)
  expect(revoke(actor)).toBe('not-found')
  expect(openInvitationsOf(db, account)).toEqual([])
  expect(eventsOf(db, account.id)).toEqual(['member-invited', 'invitation-revoked'])
})
