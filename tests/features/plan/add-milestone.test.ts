import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addMilestone } from '#app/features/plan/add-milestone.server.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import { addMilestoneForm, editMilestoneForm } from '#app/features/plan/milestone-form.ts'
import { reopenMilestone } from '#app/features/plan/reopen-milestone.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import type { Db } from '#db/client.server.ts'
import { milestones } from '#db/schema/plan.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const wish = addMilestoneForm.parse({ title: 'Connect the ledger', stage: 'align' })
const edit = (milestoneId: string, texts: Record<string, string>) =>
  editMilestoneForm.parse({ milestoneId, ...texts })
const read = (db: Db, id: string) => db.select().from(milestones).where(eq(milestones.id, id)).get()
const notFound = { code: 'not-found' as const }
const notAllowed = { code: 'not-allowed' as const }

test('either side adds a step with an owner of either side, a date and a goal', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const goal = makeGoal(db, account)
  const input = { ...wish, ownerId: priya.stakeholder.id, dueOn: '2026-06-06', goalId: goal.id }
  const { milestoneId } = done(db, addMilestone, { as: jonas.actor, input })
  expect(read(db, milestoneId)).toEqual({
    ...{ id: milestoneId, accountId: account.id, ...input, completedAt: null, completedBy: null },
    ...{
      createdAt: may4.now,
      createdBy: jonas.user.id,
      editedAt: may4.now,
      editedBy: jonas.user.id,
      version: 1,
    },
  })
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'milestone-added', visibility: 'shared', actor: jonas.user.id },
      ...{ facts: { milestoneId }, texts: { milestone: 'Connect the ledger' } },
    },
  ])
})

test('an internal step is the vendor’s: its history too, and for customers it does not exist', () => {
  const { db, account, maria, jonas, priya, preview } = openPlanStory()
  const internal = { ...wish, visibility: 'internal' as const }
  refused(db, addMilestone, { as: maria.actor, input: internal, because: notAllowed })
  const { milestoneId } = done(db, addMilestone, { as: priya.actor, input: internal })
  const change = edit(milestoneId, { title: 'Prepare the renewal', 'was:title': wish.title })
  for (const as of [maria.actor, jonas.actor, preview]) {
    refused(db, editMilestone, { as, input: change, because: notFound })
    refused(db, completeMilestone, { as, input: { milestoneId }, because: notFound })
    refused(db, reopenMilestone, { as, input: { milestoneId }, because: notFound })
  }
  done(db, editMilestone, { as: priya.actor, input: change })
  done(db, completeMilestone, { as: priya.actor, input: { milestoneId } })
  done(db, reopenMilestone, { as: priya.actor, input: { milestoneId } })
  expect(historyOf(db, account.id).map(({ kind, visibility }) => [kind, visibility])).toEqual([
    ['milestone-added', 'internal'],
    ['milestone-changed', 'internal'],
    ['milestone-completed', 'internal'],
    ['milestone-reopened', 'internal'],
  ])
})

test('people and goals of other accounts are not found, people who have left cannot own a step', () => {
  const { db, account, elsewhere, jonas, stranger } = openPlanStory()
  const gone = makeStakeholder(db, account, { name: 'Tom Lindqvist', departedAt: may4.now })
  const as = jonas.actor
  const fields = { ownerId: 'Tom Lindqvist has left. Choose somebody who is still here' }
  refused(db, addMilestone, { as, input: { ...wish, goalId: makeGoal(db, elsewhere).id }, because: notFound })
  refused(db, addMilestone, { as, input: { ...wish, ownerId: stranger.stakeholder.id }, because: notFound })
  refused(db, addMilestone, {
    as,
    input: { ...wish, ownerId: gone.id },
    because: { code: 'invalid', fields },
  })
})

test('viewers and onlookers add no step', () => {
  const { db, vera, preview } = openPlanStory()
  refused(db, addMilestone, { as: vera.actor, input: wish, because: notAllowed })
  refused(db, addMilestone, { as: preview, input: wish, because: notAllowed })
})

test.each([
  ['a title of 1 MB', { title: 'x'.repeat(1_000_000) }, { title: 'Shorten this to 200 characters or fewer' }],
  [
    'a day that does not exist',
    { dueOn: '2026-04-31' },
    { dueOn: 'Fill in a date that exists, like 2026-06-30' },
  ],
  ['a stage that does not exist', { stage: 'delight' }, { stage: 'Choose one of the list' }],
  ['an audience that does not exist', { visibility: 'public' }, { visibility: 'Choose one of the list' }],
])('the form refuses %s', (_, typed, fields) => {
  const result = parseForm(addMilestoneForm, { title: 'Step', stage: 'align', ...typed })
  expect(result).toEqual({ ok: false, refusal: { code: 'invalid', fields } })
})
