import { expect, test } from 'vitest'
import { endCompanySpeaker } from '#app/features/advocacy/consents/end-company-speaker.server.ts'
import { nameCompanySpeaker } from '#app/features/advocacy/consents/name-company-speaker.server.ts'
import { basisOf, speakersOf } from '#app/features/advocacy/consents/speakers-of.server.ts'
import { done, historyOf, may5, openPlanStory, refused } from '../../plan/plan-story.ts'

test('an approver names who speaks for the company, themself too, and ends it', () => {
  const { db, account, maria, jonas, priya, stranger } = openPlanStory()
  const input = { userId: jonas.user.id, basis: 'Head of marketing' }
  for (const { actor } of [jonas, priya])
    refused(db, nameCompanySpeaker, { as: actor, input, because: { code: 'not-allowed' } })
  const foreign = { ...input, userId: stranger.user.id }
  refused(db, nameCompanySpeaker, { as: maria.actor, input: foreign, because: { code: 'not-found' } })
  const { speakerId } = done(db, nameCompanySpeaker, { as: maria.actor, input })
  done(db, nameCompanySpeaker, { as: maria.actor, input: { userId: maria.user.id, basis: 'CFO' } })
  expect(speakersOf(db, account.id)).toMatchObject([
    { name: 'Jonas Thiel', basis: 'Head of marketing' },
    { basis: 'CFO' },
  ])
  const because = { code: 'already-done' as const, message: 'Jonas Thiel speaks for the company already.' }
  refused(db, nameCompanySpeaker, { as: maria.actor, input, because })
  const end = { speakerId }
  refused(db, endCompanySpeaker, { as: jonas.actor, input: end, because: { code: 'not-allowed' } })
  refused(db, endCompanySpeaker, { as: stranger.actor, input: end, because: { code: 'not-found' } })
  done(db, endCompanySpeaker, { as: maria.actor, input: end, at: may5 })
  expect(basisOf(db, jonas.actor)).toBe(null)
  const message = 'Jonas Thiel does not speak for the company any more.'
  refused(db, endCompanySpeaker, { as: maria.actor, input: end, because: { code: 'already-done', message } })
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toEqual([
    ...['company-speaker-named', 'company-speaker-named', 'company-speaker-ended'],
  ])
  done(db, nameCompanySpeaker, { as: maria.actor, input, at: may5 })
})
