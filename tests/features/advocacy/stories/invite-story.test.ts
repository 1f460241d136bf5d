import { expect, test } from 'vitest'
import type { AskAnswer } from '#app/domain/advocacy/ask-state.ts'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { withdrawAsk } from '#app/features/advocacy/asks/withdraw-ask.server.ts'
import { openToAsk } from '#app/features/advocacy/open-to-ask.server.ts'
import { inviteStory } from '#app/features/advocacy/stories/invite-story.server.ts'
import { nominateStory } from '#app/features/advocacy/stories/nominate-story.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { done, openPlanStory, refused } from '../../plan/plan-story.ts'
import { storyRow } from './case-story.ts'

function openInvitable() {
  const story = openPlanStory()
  const { db, maria, priya } = story
  db.update(accounts).set({ stage: 'elevate' }).run()
  const { userId, name } = maria.actor
  const person = { userId, name, email: maria.user.email, kind: 'customer' as const, staffRole: null }
  done(db, openToAsk, { as: person, input: { type: 'case_study' } })
  const { storyId } = done(db, nominateStory, {
    as: priya.actor,
    input: { title: 'Two days', advocateId: userId },
  })
  const input = { storyId, subject: 'Your story', message: 'May we tell it?' }
  return { ...story, person, storyId, input }
}

test.each<[AskAnswer, string]>([
  ['yes', 'accepted'],
  ['not_now', 'nominated'],
  ['no', 'declined'],
  ['never', 'declined'],
])('asked by an ask, the answer “%s” moves it to %s', (answer, state) => {
  const { db, person, priya, storyId, input } = openInvitable()
  const { askId } = done(db, inviteStory, { as: priya.actor, input })
  expect(storyRow(db, storyId).state).toBe('invited')
  done(db, answerAsk, { as: person, input: { askId, answer } })
  expect(storyRow(db, storyId).state).toBe(state)
})

test('whatever the rules of asking refuse is refused here, and nobody else asks', () => {
  const { db, elsewhere, maria, priya, stranger, storyId, input } = openInvitable()
  refused(db, inviteStory, { as: maria.actor, input, because: { code: 'not-found', message: missing } })
  refused(db, inviteStory, { as: stranger.actor, input, because: { code: 'not-found', message: missing } })
  expect(elsewhere.id).not.toBe(storyId)
  const { askId } = done(db, inviteStory, { as: priya.actor, input })
  done(db, withdrawAsk, { as: priya.actor, input: { askId } })
  expect(storyRow(db, storyId).state).toBe('nominated')
  db.update(accounts).set({ stage: 'capture' }).run()
  expect(() => done(db, inviteStory, { as: priya.actor, input })).toThrow('This cannot be asked now.')
  const bare = done(db, nominateStory, { as: priya.actor, input: { title: 'Two', advocateId: '' } })
  const nobody = { code: 'invalid' as const, message: 'Say first whose story it would be.' }
  refused(db, inviteStory, { as: priya.actor, input: { ...input, ...bare }, because: nobody })
})

const missing = 'This story is not on this plan. Reload the page to see what stands now.'
