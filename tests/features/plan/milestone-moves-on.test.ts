import { expect, test } from 'vitest'
import { acceptMilestone } from '#app/features/plan/accept-milestone.server.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { transitions } from '#db/schema/care.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { on, openCareStory } from '../care/move-story.ts'
import { done, historyOf, mailsIn } from './plan-story.ts'

/** Everything that Capture waits for is there but one required step. */
function openLastStepStory(given: { needsAcceptance?: boolean } = {}) {
  const story = openCareStory()
  const { db, account, maria } = story
  const step = makeMilestone(db, account, { stage: 'capture', isRequired: true, ...given })
  done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at: on('2026-05-04') })
  expect(db.select().from(transitions).all()).toEqual([])
  return { ...story, step }
}

const readers = ['maria@northwind.example', 'otto@northwind.example', 'priya@lumen.example']

test('completing the last required step proposes the move to both sides, after the step is done', () => {
  const { db, account, jonas, step } = openLastStepStory()
  done(db, completeMilestone, { as: jonas.actor, input: { milestoneId: step.id }, at: on('2026-05-05') })
  expect(db.select().from(transitions).all()).toMatchObject([
    { accountId: account.id, fromStage: 'capture', toStage: 'align', proposedBy: null, passedAt: null },
  ])
  const kinds = historyOf(db, account.id).map(({ kind }) => kind)
  expect(kinds.slice(-2)).toEqual(['milestone-completed', 'move-proposed'])
  expect(mailsIn(db).map(({ kind, to }) => [kind, to])).toEqual(
    readers.map((to) => ['care-move-proposed', to]),
  )
})

test('where the other side accepts it, that is what the move waits for', () => {
  const { db, jonas, priya, step } = openLastStepStory({ needsAcceptance: true })
  done(db, completeMilestone, { as: priya.actor, input: { milestoneId: step.id }, at: on('2026-05-05') })
  expect(db.select().from(transitions).all()).toEqual([])
  done(db, acceptMilestone, {
    as: jonas.actor,
    input: { milestoneId: step.id, seen: '2' },
    at: on('2026-05-06'),
  })
  expect(db.select().from(transitions).all()).toMatchObject([{ toStage: 'align', passedAt: null }])
})
