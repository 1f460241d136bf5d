import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { addGoal } from '#app/features/plan/add-goal.server.ts'
import { addGoalForm } from '#app/features/plan/goal-form.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const wish = addGoalForm.parse({ title: 'Close the books in three days' })

test('a contributor adds a goal with owners on both sides, and it starts as a draft', () => {
  const { db, account, jonas, maria, priya } = openPlanStory()
  const input = {
    ...wish,
    why: 'Decisions on figures of the same week',
    customerOwnerId: maria.stakeholder.id,
    vendorOwnerId: priya.stakeholder.id,
    priority: 'top' as const,
    targetDate: '2026-06-30',
  }
  const { goalId } = done(db, addGoal, { as: jonas.actor, input })
  expect(db.select().from(goals).all()).toEqual([
    {
      ...input,
      id: goalId,
      accountId: account.id,
      progress: 'not_started',
      ...{ proposedAt: null, proposedBy: null, proposedSide: null },
      ...{ agreedAt: null, agreedBy: null, closedAt: null, closedBy: null, closure: null },
      templateItemId: null,
      ...{ createdAt: may4.now, createdBy: jonas.user.id, editedAt: may4.now, editedBy: jonas.user.id },
      version: 1,
    },
  ])
  expect(historyOf(db, account.id)).toEqual([
    {
      kind: 'goal-added',
      visibility: 'shared',
      actor: jonas.user.id,
      facts: { goalId },
      texts: { goal: 'Close the books in three days' },
    },
  ])
})

test('viewers and staff who look with a customer’s eyes add nothing', () => {
  const { db, vera, preview } = openPlanStory()
  refused(db, addGoal, { as: vera.actor, input: wish, because: { code: 'not-allowed' } })
  refused(db, addGoal, { as: preview, input: wish, because: { code: 'not-allowed' } })
})

test('people of another account, who have left, or of the other side cannot own a goal', () => {
  const { db, account, jonas, priya, stranger } = openPlanStory()
  const gone = makeStakeholder(db, account, { name: 'Tom Lindqvist', departedAt: may4.now })
  const as: PlanActor = jonas.actor
  const foreign = { ...wish, customerOwnerId: stranger.stakeholder.id }
  refused(db, addGoal, { as, input: foreign, because: { code: 'not-found' } })
  const missing = { ...wish, vendorOwnerId: may4.newId() }
  refused(db, addGoal, { as, input: missing, because: { code: 'not-found' } })
  const departed = 'Tom Lindqvist has left. Choose somebody who is still here'
  refused(db, addGoal, {
    as,
    input: { ...wish, customerOwnerId: gone.id },
    because: { code: 'invalid', fields: { customerOwnerId: departed } },
  })
  const otherSide = 'Priya Shah is on the other side. Choose somebody of the customer’s'
  refused(db, addGoal, {
    as,
    input: { ...wish, customerOwnerId: priya.stakeholder.id },
    because: { code: 'invalid', fields: { customerOwnerId: otherSide } },
  })
})

test('three goals are top priority at most; closed ones and other accounts’ do not count', () => {
  const { db, account, elsewhere, jonas } = openPlanStory()
  for (let count = 0; count < 3; count += 1) makeGoal(db, elsewhere, { priority: 'top' })
  makeGoal(db, account, { priority: 'top', closedAt: may4.now, closure: 'achieved' })
  const input = { ...wish, priority: 'top' as const }
  for (let count = 0; count < 3; count += 1) done(db, addGoal, { as: jonas.actor, input })
  const priority = '3 goals are “Top priority” already. Set one of them to “Normal” first'
  refused(db, addGoal, { as: jonas.actor, input, because: { code: 'invalid', fields: { priority } } })
})

test.each([
  [
    'a title of 1 MB',
    { title: 'x'.repeat(1024 * 1024) },
    { title: 'Shorten this to 200 characters or fewer' },
  ],
  ['no title', { title: '   ' }, { title: 'Fill in what you want to reach' }],
  [
    'broken UTF-8',
    { title: new TextDecoder().decode(new Uint8Array([0x47, 0xc3, 0x28])) },
    { title: 'This holds characters that cannot be read. Type them again' },
  ],
  ['a NUL', { title: 'Goal\0' }, { title: 'This holds characters that cannot be read. Type them again' }],
  [
    'a date that does not exist',
    { title: 'Goal', targetDate: '2026-02-29' },
    { targetDate: 'Fill in a date that exists, like 2026-06-30' },
  ],
  [
    'an id that is none',
    { title: 'Goal', customerOwnerId: '1 or 1=1' },
    { customerOwnerId: 'Choose one of the list' },
  ],
  ['a title twice', { title: ['a', 'b'] }, { title: 'Fill this in once' }],
])('the form refuses %s', (_, typed, fields) => {
  expect(parseForm(addGoalForm, typed)).toEqual({ ok: false, refusal: { code: 'invalid', fields } })
})

test('the form refuses fields it does not know', () => {
  expect(parseForm(addGoalForm, { title: 'Goal', agreedAt: '2026-01-01' })).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: {},
      message: 'This form sent something Cairn does not know. Reload the page and try again.',
    },
  })
})
