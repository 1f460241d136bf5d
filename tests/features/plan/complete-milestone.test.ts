import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import type { Db } from '#db/client.server.ts'
import { milestones } from '#db/schema/plan.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const read = (db: Db, id: string) => db.select().from(milestones).where(eq(milestones.id, id)).get()
const notFound = { code: 'not-found' as const }
const notAllowed = { code: 'not-allowed' as const }

test('a step is done once, and says by whom', () => {
  const { db, account, jonas } = openPlanStory()
  const step = makeMilestone(db, account)
  const input = { milestoneId: step.id }
  done(db, completeMilestone, { as: jonas.actor, input })
  expect(read(db, step.id)).toEqual({
    ...step,
    completedAt: may4.now,
    completedBy: jonas.user.id,
    version: 2,
  })
  const message = 'This step is done already.'
  refused(db, completeMilestone, { as: jonas.actor, input, because: { code: 'already-done', message } })
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'milestone-completed', visibility: 'shared', actor: jonas.user.id },
      ...{ facts: input, texts: { milestone: 'Connect the ledger' } },
    },
  ])
})

test('viewers, onlookers and other accounts complete nothing', () => {
  const { db, account, elsewhere, jonas, vera, preview } = openPlanStory()
  const input = { milestoneId: makeMilestone(db, account).id }
  refused(db, completeMilestone, { as: vera.actor, input, because: notAllowed })
  refused(db, completeMilestone, { as: preview, input, because: notAllowed })
  const theirs = { milestoneId: makeMilestone(db, elsewhere).id }
  refused(db, completeMilestone, { as: jonas.actor, input: theirs, because: notFound })
})
