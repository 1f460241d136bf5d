import { expect, test } from 'vitest'
import { sendAsk } from '#app/features/advocacy/asks/send-ask.server.ts'
import { endAskingWaiver, waiveAsking } from '#app/features/advocacy/asks/waive-asking.server.ts'
import { makeAdvocates } from '#tests/factories/advocacy.ts'
import { makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, historyOf, refused } from '../../plan/plan-story.ts'

test('a lead lets people be asked before Elevate, and ends it', () => {
  const db = openTestDatabase()
  const { account, lucia, tom } = makeAdvocates(db)
  const greta = makeTeamMember(db, account, 'lead', { name: 'Greta Sandberg' })
  db.$client.prepare(`update accounts set stage = 'align' where id = ?`).run(account.id)
  const asking = {
    userId: lucia.user.id,
    type: 'testimonial' as const,
    subject: 'A sentence?',
    message: 'So?',
  }
  const message =
    'This cannot be asked now. Not in Elevate yet. A lead may allow asking before, with a reason.'
  refused(db, sendAsk, { as: tom.actor, input: asking, because: { code: 'not-allowed', message } })
  const input = { reason: 'They lead the pilot' }
  for (const as of [tom.actor, lucia.actor])
    refused(db, waiveAsking, { as, input, because: { code: 'not-allowed' } })
  done(db, waiveAsking, { as: greta.actor, input })
  const again = { code: 'already-done' as const, message: 'This is allowed already.' }
  refused(db, waiveAsking, { as: greta.actor, input, because: again })
  done(db, sendAsk, { as: tom.actor, input: asking })
  refused(db, endAskingWaiver, { as: tom.actor, input: {}, because: { code: 'not-allowed' } })
  done(db, endAskingWaiver, { as: greta.actor, input: {} })
  refused(db, endAskingWaiver, { as: greta.actor, input: {}, because: { code: 'already-done' } })
  expect(historyOf(db, account.id).map(({ kind, visibility }) => `${kind} ${visibility}`)).toEqual([
    'asking-waived internal',
    'ask-sent shared',
    'asking-waiver-ended internal',
  ])
})
