import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { acceptMilestone } from '#app/features/plan/accept-milestone.server.ts'
import { acceptMilestoneForm } from '#app/features/plan/milestone-form.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import type { Db } from '#db/client.server.ts'
import { milestones } from '#db/schema/plan.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from './plan-story.ts'

const read = (db: Db, id: string) => db.select().from(milestones).where(eq(milestones.id, id)).get()
const notAllowed = { code: 'not-allowed' as const }
const ownSide = { ...notAllowed, message: 'Your side completed this step, so the other side accepts it.' }

/** A step that one side says is done and the other is asked to accept. */
function openAskedStory(side: 'vendor' | 'customer') {
  const story = openPlanStory()
  const completedBy = side === 'vendor' ? story.priya.user.id : story.jonas.user.id
  const completion = { completedAt: may4.now, completedBy, completedSide: side }
  const step = makeMilestone(story.db, story.account, { ...completion, needsAcceptance: true, version: 2 })
  return { ...story, step, input: { milestoneId: step.id, seen: '2' } }
}

test('the side that did not complete a step accepts it, once', () => {
  const { db, account, jonas, maria, step, input } = openAskedStory('vendor')
  done(db, acceptMilestone, { as: jonas.actor, input, at: may5 })
  expect(read(db, step.id)).toEqual({
    ...step,
    ...{ acceptedAt: may5.now, acceptedBy: jonas.user.id, acceptedSide: 'customer', version: 3 },
  })
  const message = 'This step is accepted already.'
  refused(db, acceptMilestone, { as: maria.actor, input, because: { code: 'already-done', message } })
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'milestone-accepted', visibility: 'shared', actor: jonas.user.id },
      ...{ facts: { milestoneId: step.id }, texts: { milestone: 'Connect the ledger' } },
    },
  ])
})

test('what the customer completed, the vendor accepts', () => {
  const { db, priya, step, input } = openAskedStory('customer')
  done(db, acceptMilestone, { as: priya.actor, input })
  expect(read(db, step.id)).toMatchObject({ acceptedBy: priya.user.id, acceptedSide: 'vendor' })
})

test('the completing side, viewers and onlookers accept nothing', () => {
  const { db, priya, vera, preview, input } = openAskedStory('vendor')
  refused(db, acceptMilestone, { as: priya.actor, input, because: ownSide })
  refused(db, acceptMilestone, { as: vera.actor, input, because: notAllowed })
  refused(db, acceptMilestone, { as: preview, input, because: notAllowed })
  const theirs = openAskedStory('customer')
  refused(theirs.db, acceptMilestone, { as: theirs.maria.actor, input: theirs.input, because: ownSide })
})

test('only what was seen is accepted: a step that changed meanwhile, or is open again, is not', () => {
  const { db, account, jonas, step, input } = openAskedStory('vendor')
  const stale =
    'This step was changed while you were looking at it. Nothing is accepted. Read it again first.'
  const changed = 'changed-meanwhile' as const
  refused(db, acceptMilestone, {
    as: jonas.actor,
    input: { ...input, seen: '1' },
    because: { code: changed, message: stale },
  })
  const open = makeMilestone(db, account, { needsAcceptance: true })
  const message = 'This step is open again. Nothing is accepted.'
  refused(db, acceptMilestone, {
    as: jonas.actor,
    input: { milestoneId: open.id, seen: '1' },
    because: { code: changed, message },
  })
  db.update(milestones).set({ needsAcceptance: false }).where(eq(milestones.id, step.id)).run()
  const unasked = 'This step does not ask for acceptance any more.'
  refused(db, acceptMilestone, { as: jonas.actor, input, because: { code: changed, message: unasked } })
})

test('steps of other accounts are not there to accept, nor the vendor’s own', () => {
  const { db, account, elsewhere, jonas, priya } = openAskedStory('vendor')
  const completion = { completedAt: may4.now, completedSide: 'vendor' as const, needsAcceptance: true }
  for (const id of [
    makeMilestone(db, elsewhere, completion).id,
    makeMilestone(db, account, { ...completion, completedBy: priya.user.id, visibility: 'internal' }).id,
    '01KQFW0000NEVER0EX1STED000',
  ])
    refused(db, acceptMilestone, {
      as: jonas.actor,
      input: { milestoneId: id, seen: '1' },
      because: { code: 'not-found' },
    })
})

test('the form says what was seen', () => {
  expect(parseForm(acceptMilestoneForm, { milestoneId: '01KQFW0000NEVER0EX1STED000', seen: 'all' })).toEqual({
    ok: false,
    refusal: { code: 'invalid', fields: { seen: 'Reload the page and look at the step again' } },
  })
})
