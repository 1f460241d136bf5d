import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addMilestone } from '#app/features/plan/add-milestone.server.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import { dependsOnText } from '#app/features/plan/milestone-dependencies.server.ts'
import { addMilestoneForm, editMilestoneForm } from '#app/features/plan/milestone-form.ts'
import { reopenMilestone } from '#app/features/plan/reopen-milestone.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { milestones } from '#db/schema/plan.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
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
  const nothing = {
    completedAt: null,
    completedBy: null,
    completedSide: null,
    evidenceNote: '',
    evidenceLink: '',
  }
  expect(read(db, milestoneId)).toEqual({
    ...{ id: milestoneId, accountId: account.id, title: wish.title, stage: 'align', visibility: 'shared' },
    ...{
      ownerId: priya.stakeholder.id,
      dueOn: '2026-06-06',
      goalId: goal.id,
      position: 0,
      templateItemId: null,
    },
    ...{ isRequired: false, isFirstValue: false, needsAcceptance: false, ...nothing, evidenceFileId: null },
    ...{ acceptedAt: null, acceptedBy: null, acceptedSide: null },
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

test('a day before the plan began is refused at the field, its first day in the account’s zone is not', () => {
  const { db, account, jonas } = openPlanStory()
  const createdAt = new Date('2026-02-10T23:30:00Z')
  db.update(accounts).set({ createdAt, timeZone: 'Europe/Berlin' }).where(eq(accounts.id, account.id)).run()
  const as = jonas.actor
  const fields = { dueOn: 'This plan began on 11 February 2026. Choose that day or a later one' }
  refused(db, addMilestone, {
    as,
    input: { ...wish, dueOn: '2026-02-10' },
    because: { code: 'invalid', fields },
  })
  done(db, addMilestone, { as, input: { ...wish, dueOn: '2026-02-11' } })
})

test('what the plan waits for is set by the vendor or an approver; that the other side accepts, by any editor', () => {
  const { db, jonas, maria, priya } = openPlanStory()
  const sentence = 'An approver or the vendor decides what has to be done before the plan moves on.'
  for (const mark of ['isRequired', 'isFirstValue'] as const) {
    const input = { ...wish, [mark]: 'yes' as const }
    const because = { ...notAllowed, message: sentence, fields: { [mark]: sentence } }
    refused(db, addMilestone, { as: jonas.actor, input, because })
    for (const as of [maria.actor, priya.actor])
      expect(read(db, done(db, addMilestone, { as, input }).milestoneId)).toMatchObject({ [mark]: true })
  }
  const { milestoneId } = done(db, addMilestone, {
    as: jonas.actor,
    input: { ...wish, needsAcceptance: 'yes' },
  })
  expect(read(db, milestoneId)).toMatchObject({ needsAcceptance: true, isRequired: false })
})

test('an internal step carries no mark', () => {
  const { db, priya } = openPlanStory()
  const fields = {
    isRequired: 'A required step is seen by both sides: nobody waits for something they cannot see',
  }
  refused(db, addMilestone, {
    as: priya.actor,
    input: { ...wish, visibility: 'internal', isRequired: 'yes' },
    because: { code: 'invalid', fields },
  })
})

test('a step waits for others of this plan that both sides see; internal ones only for internal ones', () => {
  const { db, account, elsewhere, maria, priya } = openPlanStory()
  const [first, second, hidden, foreign] = [
    makeMilestone(db, account),
    makeMilestone(db, account, { title: 'Name the data owners' }),
    makeMilestone(db, account, { title: 'Prepare the renewal', visibility: 'internal' }),
    makeMilestone(db, elsewhere),
  ]
  const both = [first.id, second.id].join()
  const { milestoneId } = done(db, addMilestone, { as: maria.actor, input: { ...wish, dependsOn: both } })
  expect(dependsOnText(db, milestoneId)).toBe(both)
  for (const dependsOn of [foreign.id, hidden.id, '01KQFW0000NEVER0EX1STED000'])
    refused(db, addMilestone, { as: maria.actor, input: { ...wish, dependsOn }, because: notFound })
  const dependsOn =
    'Only your side sees “Prepare the renewal”. A step both sides see can only wait for steps both sides see'
  refused(db, addMilestone, {
    as: priya.actor,
    input: { ...wish, dependsOn: hidden.id },
    because: { code: 'invalid', fields: { dependsOn } },
  })
  done(db, addMilestone, {
    as: priya.actor,
    input: { ...wish, visibility: 'internal', dependsOn: [first.id, hidden.id].join() },
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
