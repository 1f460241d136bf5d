import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reopenMilestone } from '#app/features/plan/reopen-milestone.server.ts'
import type { Db } from '#db/client.server.ts'
import { milestones } from '#db/schema/plan.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const read = (db: Db, id: string) => db.select().from(milestones).where(eq(milestones.id, id)).get()
const notFound = { code: 'not-found' as const }
const notAllowed = { code: 'not-allowed' as const }

test('a done step can be opened again: nobody has done or accepted it then, and its evidence stays', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const open = makeMilestone(db, account, { evidenceNote: 'Since Monday', needsAcceptance: true })
  const completion = { completedAt: may4.now, completedBy: priya.user.id, completedSide: 'vendor' as const }
  const acceptance = { acceptedAt: may4.now, acceptedBy: jonas.user.id, acceptedSide: 'customer' as const }
  db.update(milestones)
    .set({ ...completion, ...acceptance })
    .where(eq(milestones.id, open.id))
    .run()
  const input = { milestoneId: open.id }
  done(db, reopenMilestone, { as: jonas.actor, input })
  expect(read(db, open.id)).toEqual({ ...open, version: 2 })
  const message = 'This step is open already.'
  refused(db, reopenMilestone, { as: jonas.actor, input, because: { code: 'already-done', message } })
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'milestone-reopened', visibility: 'shared', actor: jonas.user.id },
      ...{ facts: input, texts: { milestone: 'Connect the ledger' } },
    },
  ])
})

test('viewers, onlookers and other accounts reopen nothing', () => {
  const { db, account, elsewhere, jonas, vera, preview } = openPlanStory()
  const finished = { completedAt: may4.now }
  const input = { milestoneId: makeMilestone(db, account, finished).id }
  refused(db, reopenMilestone, { as: vera.actor, input, because: notAllowed })
  refused(db, reopenMilestone, { as: preview, input, because: notAllowed })
  const theirs = { milestoneId: makeMilestone(db, elsewhere, finished).id }
  refused(db, reopenMilestone, { as: jonas.actor, input: theirs, because: notFound })
})
