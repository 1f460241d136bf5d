import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agreeGoal } from '#app/features/plan/agree-goal.server.ts'
import { closeGoal } from '#app/features/plan/close-goal.server.ts'
import { proposeGoal } from '#app/features/plan/propose-goal.server.ts'
import { reopenGoal } from '#app/features/plan/reopen-goal.server.ts'
import type { Db } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, mailsIn, may4, may5, openPlanStory, refused } from './plan-story.ts'

const draft = { proposedAt: null, proposedSide: null, agreedAt: null }
const read = (db: Db, id: string) => db.select().from(goals).where(eq(goals.id, id)).get()
type Terms = { id: string; title: string; targetDate: string | null }
const seen = ({ id, title, targetDate }: Terms) => ({
  goalId: id,
  seenTitle: title,
  seenTargetDate: targetDate ?? '',
})

test('a goal proposed by the vendor reaches the approvers and the goal’s owner, and nobody else', () => {
  const { db, account, priya, jonas } = openPlanStory()
  makeMember(db, account, 'contributor', { email: 'other@northwind.example' })
  const left = makeMember(db, account, 'approver', { email: 'left@northwind.example' })
  db.$client.prepare('update memberships set removed_at = 1 where user_id = ?').run(left.user.id)
  const goal = makeGoal(db, account, { ...draft, customerOwnerId: jonas.stakeholder.id })
  done(db, proposeGoal, { as: priya.actor, input: { goalId: goal.id } })
  expect(read(db, goal.id)).toEqual({
    ...goal,
    ...{ proposedAt: may4.now, proposedBy: priya.user.id, proposedSide: 'vendor', version: 2 },
  })
  expect(mailsIn(db).map(({ to }) => to)).toEqual(['jonas@northwind.example', 'maria@northwind.example'])
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'goal-proposed', visibility: 'shared', actor: priya.user.id },
      ...{ facts: { goalId: goal.id }, texts: { goal: goal.title } },
    },
  ])
})

test('a goal proposed by the customer reaches the team', () => {
  const { db, account, elsewhere, jonas } = openPlanStory()
  makeTeamMember(db, account, 'lead', { email: 'lead@lumen.example' })
  makeTeamMember(db, elsewhere, 'csm', { email: 'elsewhere@lumen.example' })
  const goal = makeGoal(db, account, draft)
  done(db, proposeGoal, { as: jonas.actor, input: { goalId: goal.id } })
  expect(mailsIn(db).map(({ to }) => to)).toEqual(['lead@lumen.example', 'priya@lumen.example'])
})

test('only a draft is proposed, and only by those who may', () => {
  const { db, account, elsewhere, priya, vera, preview } = openPlanStory()
  const goal = makeGoal(db, account, draft)
  const theirs = makeGoal(db, elsewhere, draft)
  const agreed = makeGoal(db, account)
  refused(db, proposeGoal, { as: vera.actor, input: { goalId: goal.id }, because: { code: 'not-allowed' } })
  refused(db, proposeGoal, { as: preview, input: { goalId: goal.id }, because: { code: 'not-allowed' } })
  refused(db, proposeGoal, { as: priya.actor, input: { goalId: theirs.id }, because: { code: 'not-found' } })
  const message = 'This goal has already been proposed.'
  refused(db, proposeGoal, {
    as: priya.actor,
    input: { goalId: agreed.id },
    because: { code: 'already-done', message },
  })
})

test('an approver, or the owner of the goal, agrees what the vendor proposed; a second time is too late', () => {
  const { db, account, maria, jonas } = openPlanStory()
  const open = { agreedAt: null, proposedSide: 'vendor' as const }
  const one = makeGoal(db, account, open)
  const other = makeGoal(db, account, { ...open, customerOwnerId: jonas.stakeholder.id })
  done(db, agreeGoal, { as: maria.actor, input: seen(one) })
  expect(read(db, one.id)).toEqual({ ...one, agreedAt: may4.now, agreedBy: maria.user.id, version: 2 })
  const message = 'This goal is agreed already.'
  refused(db, agreeGoal, {
    as: maria.actor,
    input: seen(one),
    at: may5,
    because: { code: 'already-done', message },
  })
  done(db, agreeGoal, { as: jonas.actor, input: seen(other) })
  expect(historyOf(db, account.id).map(({ kind, actor }) => [kind, actor])).toEqual([
    ['goal-agreed', maria.user.id],
    ['goal-agreed', jonas.user.id],
  ])
})

test('nobody agrees their own side’s proposal, a draft, another account’s goal, or without the right', () => {
  const { db, account, elsewhere, maria, jonas, vera, priya, preview } = openPlanStory()
  const byVendor = makeGoal(db, account, { agreedAt: null, proposedSide: 'vendor' })
  const byCustomer = makeGoal(db, account, { agreedAt: null, proposedSide: 'customer' })
  const unproposed = makeGoal(db, account, draft)
  const theirs = makeGoal(db, elsewhere, { agreedAt: null })
  const notAllowed = { code: 'not-allowed' as const }
  refused(db, agreeGoal, { as: priya.actor, input: seen(byVendor), because: notAllowed })
  refused(db, agreeGoal, { as: maria.actor, input: seen(byCustomer), because: notAllowed })
  refused(db, agreeGoal, { as: jonas.actor, input: seen(byVendor), because: notAllowed })
  refused(db, agreeGoal, { as: vera.actor, input: seen(byVendor), because: notAllowed })
  refused(db, agreeGoal, { as: preview, input: seen(byVendor), because: notAllowed })
  refused(db, agreeGoal, { as: maria.actor, input: seen(theirs), because: { code: 'not-found' } })
  const message = 'Nobody has proposed this goal yet.'
  refused(db, agreeGoal, { as: maria.actor, input: seen(unproposed), because: { ...notAllowed, message } })
  done(db, agreeGoal, { as: priya.actor, input: seen(byCustomer) })
  expect(read(db, byCustomer.id)?.agreedBy).toBe(priya.user.id)
})

test('agreeing names the terms that were read: others have to be read first', () => {
  const { db, account, maria } = openPlanStory()
  const goal = makeGoal(db, account, { agreedAt: null, targetDate: '2026-06-30' })
  const message = 'The goal was changed while you were reading it. Read it again, then agree.'
  const because = { code: 'changed-meanwhile' as const, message }
  refused(db, agreeGoal, { as: maria.actor, input: { ...seen(goal), seenTitle: 'Older' }, because })
  refused(db, agreeGoal, { as: maria.actor, input: { ...seen(goal), seenTargetDate: '' }, because })
})

test('a goal is closed with how it came out, and comes back as it was', () => {
  const { db, account, jonas } = openPlanStory()
  const goal = makeGoal(db, account)
  const as = jonas.actor
  done(db, closeGoal, { as, input: { goalId: goal.id, closure: 'partially_achieved' } })
  const closing = { closedAt: may4.now, closedBy: jonas.user.id, closure: 'partially_achieved' }
  expect(read(db, goal.id)).toEqual({ ...goal, ...closing, version: 2 })
  refused(db, closeGoal, {
    as,
    input: { goalId: goal.id, closure: 'missed' },
    because: { code: 'already-done', message: 'This goal is closed already.' },
  })
  done(db, reopenGoal, { as, input: { goalId: goal.id } })
  expect(read(db, goal.id)).toEqual({ ...goal, version: 3 })
  const message = 'This goal is open already.'
  refused(db, reopenGoal, { as, input: { goalId: goal.id }, because: { code: 'already-done', message } })
  expect(historyOf(db, account.id).map(({ kind, facts }) => [kind, facts])).toEqual([
    ['goal-closed', { goalId: goal.id, closure: 'partially_achieved' }],
    ['goal-reopened', { goalId: goal.id }],
  ])
})

test('a top goal does not come back as a fourth', () => {
  const { db, account, jonas } = openPlanStory()
  const closed = makeGoal(db, account, { priority: 'top', closedAt: may4.now, closure: 'missed' })
  for (let count = 0; count < 3; count += 1) makeGoal(db, account, { priority: 'top' })
  const message = '3 other goals are top priority now. Set one of them to normal first, then reopen this one.'
  refused(db, reopenGoal, {
    as: jonas.actor,
    input: { goalId: closed.id },
    because: { code: 'invalid', message },
  })
})

test('viewers, onlookers and other accounts close and reopen nothing', () => {
  const { db, account, elsewhere, jonas, vera, preview } = openPlanStory()
  const goal = makeGoal(db, account)
  const closed = makeGoal(db, account, { closedAt: may4.now, closure: 'missed' })
  const theirs = makeGoal(db, elsewhere)
  const closure = 'missed' as const
  for (const as of [vera.actor, preview]) {
    refused(db, closeGoal, { as, input: { goalId: goal.id, closure }, because: { code: 'not-allowed' } })
    refused(db, reopenGoal, { as, input: { goalId: closed.id }, because: { code: 'not-allowed' } })
  }
  refused(db, closeGoal, {
    as: jonas.actor,
    input: { goalId: theirs.id, closure },
    because: { code: 'not-found' },
  })
  refused(db, reopenGoal, { as: jonas.actor, input: { goalId: theirs.id }, because: { code: 'not-found' } })
})
