import { expect, test } from 'vitest'
import { inviteToProfile } from '#app/features/advocacy/asks/invite-to-profile.server.ts'
import { optOut } from '#app/features/advocacy/asks/opt-out.server.ts'
import { sendAsk } from '#app/features/advocacy/asks/send-ask.server.ts'
import { openToAsk } from '#app/features/advocacy/open-to-ask.server.ts'
import { openingsOf } from '#app/features/advocacy/opening-queries.server.ts'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import { advocateProfiles, asks } from '#db/schema/advocacy.ts'
import { makeAdvocates } from '#tests/factories/advocacy.ts'
import { keepingTransport, makeDelivery } from '#tests/factories/mails.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, historyOf, may4, may5, refused } from '../../plan/plan-story.ts'

test('one press closes everything, takes back what waits and stops what is queued', async () => {
  const db = openTestDatabase()
  const { account, lucia, tom } = makeAdvocates(db)
  const input = { userId: lucia.user.id, type: 'case_study' as const, subject: 'Your story?', message: 'So?' }
  const { askId } = done(db, sendAsk, { as: tom.actor, input })
  done(db, optOut, { as: lucia.person, input: {} })
  expect(openingsOf(db, lucia.user.id)).toEqual([])
  expect(db.select().from(asks).all()).toMatchObject([{ id: askId, withdrawnAt: may4.now, openedAt: null }])
  expect(db.select().from(advocateProfiles).all()).toMatchObject([{ optedOutAt: may4.now }])
  const transport = keepingTransport()
  await deliverDueEmails(makeDelivery(db, { transport, clock: () => may5 }))
  expect(transport.kept).toEqual([])
  const told = historyOf(db, account.id).map(({ kind, actor }) => [kind, actor])
  expect(told.slice(1)).toEqual([
    ['ask-withdrawn', null],
    ['ask-type-closed', lucia.user.id],
    ['ask-type-closed', lucia.user.id],
    ['opted-out', lucia.user.id],
  ])
})

test('pressing again changes nothing; nobody invites them; opening something ends it', () => {
  const db = openTestDatabase()
  const { account, lucia, tom } = makeAdvocates(db)
  done(db, optOut, { as: lucia.person, input: {} })
  const lines = historyOf(db, account.id).length
  done(db, optOut, { as: lucia.person, input: {}, at: may5 })
  expect(historyOf(db, account.id)).toHaveLength(lines)
  const message = 'Lucia Ferrer does not want to be asked for anything.'
  const input = { userId: lucia.user.id }
  refused(db, inviteToProfile, { as: tom.actor, input, because: { code: 'not-allowed', message } })
  done(db, openToAsk, { as: lucia.person, input: { type: 'referral' } })
  expect(db.select().from(advocateProfiles).all()).toMatchObject([{ optedOutAt: null }])
  const staff = { ...lucia.person, kind: 'staff' as const, staffRole: 'csm' as const }
  refused(db, optOut, { as: staff, input: {}, because: { code: 'not-allowed' } })
})
