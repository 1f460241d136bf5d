import { expect, test } from 'vitest'
import { inviteToProfile } from '#app/features/advocacy/asks/invite-to-profile.server.ts'
import { makeAdvocates } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, historyOf, mailsIn, may4, may5, refused } from '../../plan/plan-story.ts'

test('a member is invited by mail, and not again for 180 days', () => {
  const db = openTestDatabase()
  const { account, bruno, lucia, tom } = makeAdvocates(db)
  const input = { userId: bruno.user.id }
  refused(db, inviteToProfile, { as: lucia.actor, input, because: { code: 'not-allowed' } })
  done(db, inviteToProfile, { as: tom.actor, input })
  const facts = { userId: bruno.user.id, account: 'Ofelia Bank', sender: 'Tom Lindqvist' }
  const to = 'bruno@ofelia.example'
  expect(mailsIn(db)).toEqual([{ kind: 'advocacy-profile-invitation', to, facts }])
  expect(historyOf(db, account.id)).toMatchObject([
    { kind: 'profile-invited', actor: tom.user.id, texts: { person: 'Bruno Reis' } },
  ])
  const message = 'Invited lately; once more from 31 Oct on.'
  refused(db, inviteToProfile, { as: tom.actor, input, at: may5, because: { code: 'not-allowed', message } })
  done(db, inviteToProfile, { as: tom.actor, input, at: momentAt('2026-10-31T09:00:00Z') })
  const said = { code: 'not-allowed' as const, message: 'Lucia Ferrer has said what they are open to.' }
  refused(db, inviteToProfile, { as: tom.actor, input: { userId: lucia.user.id }, at: may4, because: said })
  const staff = { userId: tom.user.id }
  refused(db, inviteToProfile, { as: tom.actor, input: staff, because: { code: 'not-found' } })
})
