import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { proposeGoal } from '#app/features/plan/propose-goal.server.ts'
import type { Db } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, mailsIn, may4, openPlanStory, refused } from './plan-story.ts'

const draft = { proposedAt: null, proposedSide: null, agreedAt: null }
const read = (db: Db, id: string) => db.select().from(goals).where(eq(goals.id, id)).get()

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
