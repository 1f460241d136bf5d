import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editGoal } from '#app/features/plan/edit-goal.server.ts'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import { editGoalForm } from '#app/features/plan/goal-form.ts'
import { editMilestoneForm } from '#app/features/plan/milestone-form.ts'
import { goals, milestones } from '#db/schema/plan.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { done, openPlanStory } from './plan-story.ts'

/** Two people and which of a record's fields each of them changes: every field is one's, the other's or nobody's. */
const shares = (fields: readonly string[]) =>
  fc.record(Object.fromEntries(fields.map((field) => [field, fc.constantFrom('jonas', 'priya', 'nobody')])))

type Texts = Record<string, string>

/** The form of one of them: the fields they changed with the text each held when both began. */
function formOf(whose: string, share: Texts, { before, after }: { before: Texts; after: Texts }): Texts {
  const own = Object.keys(share).filter((field) => share[field] === whose)
  return Object.fromEntries(
    own.flatMap((field) => [
      [field, after[field] ?? ''],
      [`was:${field}`, before[field] ?? ''],
    ]),
  )
}

/** What must stand in the record when both have saved: everybody's new texts, and the old ones nobody touched. */
const both = (share: Texts, { before, after }: { before: Texts; after: Texts }): Texts =>
  Object.fromEntries(
    Object.keys(share).map((field) => [field, (share[field] === 'nobody' ? before : after)[field] ?? '']),
  )

test('of a goal: whatever fields two people change, both are kept where they are not the same', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const before = { title: 'Old', why: '', progress: 'not_started', priority: 'normal', targetDate: '' }
  const after = {
    title: 'New',
    why: 'It pays',
    progress: 'at_risk',
    priority: 'top',
    targetDate: '2026-09-30',
  }
  fc.assert(
    fc.property(shares(Object.keys(before)), fc.boolean(), (share, isJonasFirst) => {
      const { id: goalId } = makeGoal(db, account, { title: before.title })
      const save = (whose: string) => {
        const input = editGoalForm.parse({ goalId, ...formOf(whose, share, { before, after }) })
        return done(db, editGoal, { as: whose === 'jonas' ? jonas.actor : priya.actor, input })
      }
      for (const whose of isJonasFirst ? ['jonas', 'priya'] : ['priya', 'jonas']) save(whose)
      const row = db.select().from(goals).where(eq(goals.id, goalId)).get()
      expect({ ...row, targetDate: row?.targetDate ?? '' }).toMatchObject(both(share, { before, after }))
      db.delete(goals).where(eq(goals.id, goalId)).run()
    }),
    { numRuns: 25 },
  )
})

test('of a step: the same', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const before = { title: 'Old', dueOn: '', needsAcceptance: 'no', ownerId: '' }
  const after = {
    title: 'New',
    dueOn: '2026-09-30',
    needsAcceptance: 'yes',
    ownerId: jonas.stakeholder.id,
  }
  fc.assert(
    fc.property(shares(Object.keys(before)), fc.boolean(), (share, isJonasFirst) => {
      const { id: milestoneId } = makeMilestone(db, account, { title: before.title })
      const save = (whose: string) => {
        const input = editMilestoneForm.parse({ milestoneId, ...formOf(whose, share, { before, after }) })
        return done(db, editMilestone, { as: whose === 'jonas' ? jonas.actor : priya.actor, input })
      }
      for (const whose of isJonasFirst ? ['jonas', 'priya'] : ['priya', 'jonas']) save(whose)
      const row = db.select().from(milestones).where(eq(milestones.id, milestoneId)).get()
      const read = {
        title: row?.title,
        dueOn: row?.dueOn ?? '',
        needsAcceptance: row?.needsAcceptance ? 'yes' : 'no',
        ownerId: row?.ownerId ?? '',
      }
      expect(read).toEqual(both(share, { before, after }))
    }),
    { numRuns: 25 },
  )
})
