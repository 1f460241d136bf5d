import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { closeToAsk } from '#app/features/advocacy/close-to-ask.server.ts'
import { openToAsk } from '#app/features/advocacy/open-to-ask.server.ts'
import { openingsOf } from '#app/features/advocacy/opening-queries.server.ts'
import { done, historyOf, may5, openPlanStory, refused } from '../plan/plan-story.ts'

test('an opening is taken back as easily as it was given, and can be given again', () => {
  const { db, account, maria, priya } = openPlanStory()
  const person: Person = { ...maria.user, userId: maria.user.id, kind: 'customer', staffRole: null }
  const input = { type: 'speaking' as const }
  const nothing = { code: 'already-done' as const, message: 'You are not open to this.' }
  refused(db, closeToAsk, { as: person, input, because: nothing })
  done(db, openToAsk, { as: person, input })
  const staff: Person = { ...priya.user, userId: priya.user.id, kind: 'staff', staffRole: 'csm' }
  refused(db, closeToAsk, { as: staff, input, because: { code: 'not-allowed' } })
  done(db, closeToAsk, { as: person, input, at: may5 })
  expect(openingsOf(db, maria.user.id)).toEqual([])
  done(db, openToAsk, { as: person, input, at: may5 })
  expect(openingsOf(db, maria.user.id)).toEqual([{ type: 'speaking', openedAt: may5.now }])
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toEqual([
    'ask-type-opened',
    'ask-type-closed',
    'ask-type-opened',
  ])
})
