import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { closeAskType } from '#app/features/advocacy/close-ask-type.server.ts'
import { openAskType } from '#app/features/advocacy/open-ask-type.server.ts'
import { openingsOf } from '#app/features/advocacy/opening-queries.server.ts'
import { done, historyOf, may5, openPlanStory, refused } from '../plan/plan-story.ts'

test('an opening is taken back as easily as it was given, and can be given again', () => {
  const { db, account, maria, priya } = openPlanStory()
  const person: Person = { ...maria.user, userId: maria.user.id, kind: 'customer', staffRole: null }
  const input = { type: 'speaking' as const }
  const nothing = { code: 'already-done' as const, message: 'You are not open to this.' }
  refused(db, closeAskType, { as: person, input, because: nothing })
  done(db, openAskType, { as: person, input })
  const staff: Person = { ...priya.user, userId: priya.user.id, kind: 'staff', staffRole: 'csm' }
  refused(db, closeAskType, { as: staff, input, because: { code: 'not-allowed' } })
  done(db, closeAskType, { as: person, input, at: may5 })
  expect(openingsOf(db, maria.user.id)).toEqual([])
  done(db, openAskType, { as: person, input, at: may5 })
  expect(openingsOf(db, maria.user.id)).toEqual([{ type: 'speaking', openedAt: may5.now }])
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toEqual([
    'ask-type-opened',
    'ask-type-closed',
    'ask-type-opened',
  ])
})
