import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Refusal } from '#app/domain/refusal.ts'
import { editGoal } from '#app/features/plan/edit-goal.server.ts'
import { editGoalForm } from '#app/features/plan/goal-form.ts'
import type { Db } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, mailsIn, may4, may5, openPlanStory, refused } from './plan-story.ts'

const edit = (goalId: string, texts: Record<string, string>) => editGoalForm.parse({ goalId, ...texts })
const read = (db: Db, id: string) => db.select().from(goals).where(eq(goals.id, id)).get()
const draft = { proposedAt: null, proposedSide: null, agreedAt: null }

test('an edit saves what changed, counts a version and says who did it', () => {
  const { db, account, jonas, maria } = openPlanStory()
  const goal = makeGoal(db, account, draft)
  const input = edit(goal.id, {
    why: 'Decide sooner',
    'was:why': '',
    progress: 'on_track',
    'was:progress': 'not_started',
    customerOwnerId: maria.stakeholder.id,
    'was:customerOwnerId': '',
    title: goal.title,
    'was:title': goal.title,
  })
  expect(done(db, editGoal, { as: jonas.actor, input })).toEqual({ goalId: goal.id, isAskedAgain: false })
  expect(read(db, goal.id)).toEqual({
    ...goal,
    why: 'Decide sooner',
    progress: 'on_track',
    customerOwnerId: maria.stakeholder.id,
    version: 2,
    editedAt: may4.now,
    editedBy: jonas.user.id,
  })
  expect(historyOf(db, account.id)).toEqual([
    {
      kind: 'goal-changed',
      visibility: 'shared',
      actor: jonas.user.id,
      facts: { goalId: goal.id },
      texts: { goal: goal.title, fields: 'why, customerOwnerId, progress' },
    },
  ])
})

test('the late writer of one field gets both texts and nothing is saved; choosing theirs or mine then settles it', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const goal = makeGoal(db, account, draft)
  done(db, editGoal, { as: priya.actor, input: edit(goal.id, { why: 'Priya’s', 'was:why': '' }) })
  const clash = {
    field: 'why',
    theirs: 'Priya’s',
    yours: 'Jonas’s',
    by: 'Priya Shah',
    at: may4.now.toISOString(),
  }
  const late = edit(goal.id, {
    why: 'Jonas’s',
    'was:why': '',
    progress: 'paused',
    'was:progress': 'not_started',
  })
  refused(db, editGoal, {
    as: jonas.actor,
    input: late,
    at: may5,
    because: { code: 'changed-meanwhile', clashes: [clash] },
  })
  done(db, editGoal, {
    as: jonas.actor,
    input: edit(goal.id, { why: 'Jonas’s', 'was:why': 'Priya’s' }),
    at: may5,
  })
  expect(read(db, goal.id)?.why).toBe('Jonas’s')
})

test('owners and words of the code clash as people read them', () => {
  const { db, account, jonas, maria, priya } = openPlanStory()
  const goal = makeGoal(db, account, draft)
  const first = {
    customerOwnerId: maria.stakeholder.id,
    'was:customerOwnerId': '',
    progress: 'at_risk',
    'was:progress': 'not_started',
  }
  done(db, editGoal, { as: priya.actor, input: edit(goal.id, first) })
  const by = { by: 'Priya Shah', at: may4.now.toISOString() }
  refused(db, editGoal, {
    as: jonas.actor,
    input: edit(goal.id, {
      customerOwnerId: jonas.stakeholder.id,
      'was:customerOwnerId': '',
      progress: 'on_track',
      'was:progress': 'not_started',
    }),
    because: {
      code: 'changed-meanwhile',
      clashes: [
        {
          ...{ field: 'customerOwnerId', theirs: maria.stakeholder.id, yours: jonas.stakeholder.id, ...by },
          reads: { theirs: 'Maria Oliveira', yours: 'Jonas Thiel' },
        },
        {
          ...{ field: 'progress', theirs: 'at_risk', yours: 'on_track', ...by },
          reads: { theirs: 'At risk', yours: 'On track' },
        },
      ],
    },
  })
})

test('edits to different fields never meet: both survive', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const goal = makeGoal(db, account, draft)
  done(db, editGoal, {
    as: priya.actor,
    input: edit(goal.id, { title: 'Close in three', 'was:title': goal.title }),
  })
  const whole = { title: goal.title, 'was:title': goal.title, targetDate: '2026-07-31', 'was:targetDate': '' }
  done(db, editGoal, { as: jonas.actor, input: edit(goal.id, whole), at: may5 })
  expect(read(db, goal.id)).toEqual({
    ...goal,
    title: 'Close in three',
    targetDate: '2026-07-31',
    version: 3,
    editedAt: may5.now,
    editedBy: jonas.user.id,
  })
})

test('an edit that changes nothing writes nothing', () => {
  const { db, account, jonas } = openPlanStory()
  const goal = makeGoal(db, account)
  done(db, editGoal, {
    as: jonas.actor,
    input: edit(goal.id, { title: goal.title, 'was:title': 'Something older' }),
  })
  expect(read(db, goal.id)).toEqual(goal)
  expect(historyOf(db, account.id)).toEqual([])
})

test('a changed title of an agreed goal becomes a proposal of the editor’s side, and the other side gets a mail', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const goal = makeGoal(db, account)
  const input = edit(goal.id, { title: 'Close in four days', 'was:title': goal.title })
  expect(done(db, editGoal, { as: jonas.actor, input })).toEqual({ goalId: goal.id, isAskedAgain: true })
  expect(read(db, goal.id)).toEqual({
    ...goal,
    title: 'Close in four days',
    ...{
      proposedAt: may4.now,
      proposedBy: jonas.user.id,
      proposedSide: 'customer',
      agreedAt: null,
      agreedBy: null,
    },
    ...{ version: 2, editedAt: may4.now, editedBy: jonas.user.id },
  })
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toEqual(['goal-changed', 'goal-proposed'])
  const facts = {
    account: 'Northwind',
    accountSlug: 'northwind',
    goalId: goal.id,
    goal: 'Close in four days',
    person: 'Jonas Thiel',
  }
  expect(mailsIn(db)).toEqual([{ kind: 'plan-goal-proposed', to: priya.user.email, facts }])
})

test('why, owners, priority and progress of an agreed goal change without asking anybody', () => {
  const { db, account, priya } = openPlanStory()
  const goal = makeGoal(db, account)
  const input = edit(goal.id, {
    why: 'Because',
    'was:why': '',
    progress: 'on_track',
    'was:progress': 'not_started',
  })
  expect(done(db, editGoal, { as: priya.actor, input }).isAskedAgain).toBe(false)
  expect(read(db, goal.id)?.agreedAt).toEqual(goal.agreedAt)
  expect(mailsIn(db)).toEqual([])
})

test('other terms than the ones the other side proposed are a proposal back; one’s own proposal stays one’s own', () => {
  const { db, account, maria, priya } = openPlanStory()
  const goal = makeGoal(db, account, { proposedSide: 'vendor', agreedAt: null })
  done(db, editGoal, {
    as: priya.actor,
    input: edit(goal.id, { targetDate: '2026-06-30', 'was:targetDate': '' }),
  })
  expect(read(db, goal.id)).toMatchObject({ proposedSide: 'vendor', proposedAt: goal.proposedAt })
  done(db, editGoal, {
    as: maria.actor,
    input: edit(goal.id, { targetDate: '2026-08-31', 'was:targetDate': '2026-06-30' }),
  })
  expect(read(db, goal.id)).toMatchObject({
    proposedSide: 'customer',
    proposedBy: maria.user.id,
    proposedAt: may4.now,
  })
})

test('foreign and missing goals are not found, viewers and onlookers are not allowed, closed goals stay as they are', () => {
  const { db, account, elsewhere, jonas, vera, preview, stranger } = openPlanStory()
  const goal = makeGoal(db, account)
  const theirs = makeGoal(db, elsewhere)
  const closed = makeGoal(db, account, { closedAt: may4.now, closure: 'missed' })
  const text = { why: 'x', 'was:why': '' }
  const notFound = { code: 'not-found' as const }
  const notAllowed = { code: 'not-allowed' as const }
  refused(db, editGoal, { as: jonas.actor, input: edit(theirs.id, text), because: notFound })
  refused(db, editGoal, { as: jonas.actor, input: edit(may4.newId(), text), because: notFound })
  refused(db, editGoal, { as: stranger.actor, input: edit(goal.id, text), because: notFound })
  refused(db, editGoal, { as: vera.actor, input: edit(goal.id, text), because: notAllowed })
  refused(db, editGoal, { as: preview, input: edit(goal.id, text), because: notAllowed })
  const message = 'This goal is closed. Reopen it to change it.'
  refused(db, editGoal, {
    as: jonas.actor,
    input: edit(closed.id, text),
    because: { code: 'already-done', message },
  })
})

test('a departed owner cannot be chosen, but one who has left since stays until somebody names a successor', () => {
  const { db, account, jonas, stranger } = openPlanStory()
  const gone = makeStakeholder(db, account, { name: 'Tom Lindqvist', departedAt: may4.now })
  const goal = makeGoal(db, account)
  const customerOwnerId = 'Tom Lindqvist has left. Choose somebody who is still here'
  refused(db, editGoal, {
    as: jonas.actor,
    input: edit(goal.id, { customerOwnerId: gone.id, 'was:customerOwnerId': '' }),
    because: { code: 'invalid', fields: { customerOwnerId } },
  })
  refused(db, editGoal, {
    as: jonas.actor,
    input: edit(goal.id, { customerOwnerId: stranger.stakeholder.id, 'was:customerOwnerId': '' }),
    because: { code: 'not-found' },
  })
  const owned = makeGoal(db, account, { customerOwnerId: gone.id })
  done(db, editGoal, {
    as: jonas.actor,
    input: edit(owned.id, {
      customerOwnerId: gone.id,
      'was:customerOwnerId': gone.id,
      why: 'x',
      'was:why': '',
    }),
  })
  expect(read(db, owned.id)).toMatchObject({ customerOwnerId: gone.id, why: 'x' })
})

test('a fourth goal cannot be made top priority; one that is top already may be edited', () => {
  const { db, account, jonas } = openPlanStory()
  const tops = [1, 2, 3].map(() => makeGoal(db, account, { priority: 'top' }))
  const goal = makeGoal(db, account)
  const priority = '3 goals are “Top priority” already. Set one of them to “Normal” first'
  refused(db, editGoal, {
    as: jonas.actor,
    input: edit(goal.id, { priority: 'top', 'was:priority': 'normal' }),
    because: { code: 'invalid', fields: { priority } },
  })
  const top = tops[0]?.id ?? ''
  done(db, editGoal, {
    as: jonas.actor,
    input: edit(top, { priority: 'top', 'was:priority': 'normal', why: 'x' }),
  })
  expect(read(db, top)?.why).toBe('x')
})

test('a contributor cannot make themself the owner, who may confirm figures; an approver can make them', () => {
  const { db, account, maria, jonas } = openPlanStory()
  const goal = makeGoal(db, account)
  const input = edit(goal.id, { customerOwnerId: jonas.stakeholder.id, 'was:customerOwnerId': '' })
  const sentence = 'An approver makes you the owner: owners confirm what was measured.'
  const refusal: Refusal = { code: 'not-allowed', message: sentence, fields: { customerOwnerId: sentence } }
  refused(db, editGoal, { as: jonas.actor, input, because: refusal })
  expect(done(db, editGoal, { as: maria.actor, input })).toEqual({ goalId: goal.id, isAskedAgain: false })
})
