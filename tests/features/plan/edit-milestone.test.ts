import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import { editMilestoneForm } from '#app/features/plan/milestone-form.ts'
import type { Db } from '#db/client.server.ts'
import { milestones } from '#db/schema/plan.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from './plan-story.ts'

const edit = (milestoneId: string, texts: Record<string, string>) =>
  editMilestoneForm.parse({ milestoneId, ...texts })
const read = (db: Db, id: string) => db.select().from(milestones).where(eq(milestones.id, id)).get()
const notFound = { code: 'not-found' as const }
const notAllowed = { code: 'not-allowed' as const }

test('only the vendor takes a step out of the customer’s sight, and that is internal history', () => {
  const { db, account, maria, priya } = openPlanStory()
  const { id } = makeMilestone(db, account)
  const hide = edit(id, { visibility: 'internal', 'was:visibility': 'shared' })
  refused(db, editMilestone, { as: maria.actor, input: hide, because: notAllowed })
  done(db, editMilestone, { as: priya.actor, input: hide })
  expect(read(db, id)?.visibility).toBe('internal')
  done(db, editMilestone, {
    as: priya.actor,
    input: edit(id, { visibility: 'shared', 'was:visibility': 'internal' }),
  })
  expect(historyOf(db, account.id).map(({ visibility, texts }) => [visibility, texts])).toEqual([
    ['internal', { milestone: 'Connect the ledger', fields: 'visibility' }],
    ['shared', { milestone: 'Connect the ledger', fields: 'visibility' }],
  ])
})

test('the late writer of one field meets the other text; different fields do not meet', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const step = makeMilestone(db, account, { dueOn: '2026-06-01' })
  const first = { dueOn: '2026-06-06', 'was:dueOn': '2026-06-01', stage: 'capture', 'was:stage': 'align' }
  done(db, editMilestone, { as: priya.actor, input: edit(step.id, first) })
  const by = { by: 'Priya Shah', at: may4.now.toISOString() }
  const late = { dueOn: '2026-06-10', 'was:dueOn': '2026-06-01', stage: 'elevate', 'was:stage': 'align' }
  refused(db, editMilestone, {
    as: jonas.actor,
    input: edit(step.id, late),
    because: {
      code: 'changed-meanwhile',
      clashes: [
        {
          ...{ field: 'stage', theirs: 'capture', yours: 'elevate', ...by },
          reads: { theirs: 'Capture', yours: 'Elevate' },
        },
        { field: 'dueOn', theirs: '2026-06-06', yours: '2026-06-10', ...by },
      ],
    },
  })
  const owner = {
    ownerId: jonas.stakeholder.id,
    'was:ownerId': '',
    dueOn: '2026-06-01',
    'was:dueOn': '2026-06-01',
  }
  done(db, editMilestone, { as: jonas.actor, input: edit(step.id, owner), at: may5 })
  expect(read(db, step.id)).toEqual({
    ...step,
    ...{ dueOn: '2026-06-06', stage: 'capture', ownerId: jonas.stakeholder.id },
    ...{ version: 3, editedAt: may5.now, editedBy: jonas.user.id },
  })
})

test('people and goals of other accounts are not found, people who have left cannot own a step', () => {
  const { db, account, elsewhere, jonas, stranger } = openPlanStory()
  const foreign = makeMilestone(db, elsewhere)
  const { id } = makeMilestone(db, account)
  const gone = makeStakeholder(db, account, { name: 'Tom Lindqvist', departedAt: may4.now })
  const as = jonas.actor
  const fields = { ownerId: 'Tom Lindqvist has left. Choose somebody who is still here' }
  refused(db, editMilestone, {
    as,
    input: edit(id, { goalId: makeGoal(db, elsewhere).id }),
    because: notFound,
  })
  refused(db, editMilestone, { as, input: edit(id, { ownerId: stranger.stakeholder.id }), because: notFound })
  refused(db, editMilestone, {
    as,
    input: edit(id, { ownerId: gone.id }),
    because: { code: 'invalid', fields },
  })
  refused(db, editMilestone, { as, input: edit(foreign.id, { title: 'x' }), because: notFound })
})

test('viewers and onlookers change no step', () => {
  const { db, account, vera, preview } = openPlanStory()
  const input = edit(makeMilestone(db, account).id, { title: 'x' })
  refused(db, editMilestone, { as: vera.actor, input, because: notAllowed })
  refused(db, editMilestone, { as: preview, input, because: notAllowed })
})
