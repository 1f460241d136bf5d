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
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from './plan-story.ts'

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
  const foreignGoal = makeGoal(db, elsewhere)
  const foreignStep = makeMilestone(db, elsewhere)
  const step = makeMilestone(db, account)
  const gone = makeStakeholder(db, account, { name: 'Tom Lindqvist', departedAt: may4.now })
  const as = jonas.actor
  const fields = { ownerId: 'Tom Lindqvist has left. Choose somebody who is still here' }
  refused(db, addMilestone, { as, input: { ...wish, goalId: foreignGoal.id }, because: notFound })
  refused(db, addMilestone, { as, input: { ...wish, ownerId: stranger.stakeholder.id }, because: notFound })
  refused(db, addMilestone, {
    as,
    input: { ...wish, ownerId: gone.id },
    because: { code: 'invalid', fields },
  })
  refused(db, editMilestone, { as, input: edit(step.id, { goalId: foreignGoal.id }), because: notFound })
  refused(db, editMilestone, {
    as,
    input: edit(step.id, { ownerId: stranger.stakeholder.id }),
    because: notFound,
  })
  refused(db, editMilestone, {
    as,
    input: edit(step.id, { ownerId: gone.id }),
    because: { code: 'invalid', fields },
  })
  refused(db, editMilestone, { as, input: edit(foreignStep.id, { title: 'x' }), because: notFound })
  refused(db, completeMilestone, { as, input: { milestoneId: foreignStep.id }, because: notFound })
  refused(db, reopenMilestone, { as, input: { milestoneId: may4.newId() }, because: notFound })
})

test('a step is done once, says by whom, and can be opened again', () => {
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
  done(db, reopenMilestone, { as: jonas.actor, input })
  expect(read(db, step.id)).toEqual({ ...step, version: 3 })
  const open = 'This step is open already.'
  refused(db, reopenMilestone, { as: jonas.actor, input, because: { code: 'already-done', message: open } })
})

test('viewers and onlookers change no step', () => {
  const { db, account, vera, preview } = openPlanStory()
  const open = makeMilestone(db, account)
  const finished = makeMilestone(db, account, { completedAt: may4.now })
  for (const as of [vera.actor, preview]) {
    refused(db, addMilestone, { as, input: wish, because: notAllowed })
    refused(db, editMilestone, { as, input: edit(open.id, { title: 'x' }), because: notAllowed })
    refused(db, completeMilestone, { as, input: { milestoneId: open.id }, because: notAllowed })
    refused(db, reopenMilestone, { as, input: { milestoneId: finished.id }, because: notAllowed })
  }
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
