import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { openToAsk } from '#app/features/advocacy/open-to-ask.server.ts'
import { openingsOf } from '#app/features/advocacy/opening-queries.server.ts'
import { done, historyOf, may4, openPlanStory, refused } from '../plan/plan-story.ts'

test('a customer opens themself to one type, which stands on their plans', () => {
  const { db, account, maria, elsewhere } = openPlanStory()
  const person: Person = { ...maria.user, userId: maria.user.id, kind: 'customer', staffRole: null }
  done(db, openToAsk, { as: person, input: { type: 'case_study' } })
  expect(openingsOf(db, maria.user.id)).toEqual([{ type: 'case_study', openedAt: may4.now }])
  expect(historyOf(db, account.id)).toMatchObject([
    { kind: 'ask-type-opened', actor: maria.user.id, facts: { type: 'case_study', userId: maria.user.id } },
  ])
  expect(historyOf(db, elsewhere.id)).toEqual([])
  const because = { code: 'already-done' as const, message: 'You are open to this already.' }
  refused(db, openToAsk, { as: person, input: { type: 'case_study' }, because })
})

test('staff have nothing to open', () => {
  const { db, priya } = openPlanStory()
  const person: Person = { ...priya.user, userId: priya.user.id, kind: 'staff', staffRole: 'csm' }
  refused(db, openToAsk, { as: person, input: { type: 'referral' }, because: { code: 'not-allowed' } })
})
