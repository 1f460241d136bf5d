import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agreeGoal } from '#app/features/plan/agree-goal.server.ts'
import type { Db } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from './plan-story.ts'

const draft = { proposedAt: null, proposedSide: null, agreedAt: null }
const read = (db: Db, id: string) => db.select().from(goals).where(eq(goals.id, id)).get()
type Terms = { id: string; title: string; targetDate: string | null }
const seen = ({ id, title, targetDate }: Terms) => ({
  goalId: id,
  seenTitle: title,
  seenTargetDate: targetDate ?? '',
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
