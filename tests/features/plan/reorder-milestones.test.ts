import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addMilestone } from '#app/features/plan/add-milestone.server.ts'
import { addMilestoneForm, reorderMilestonesForm } from '#app/features/plan/milestone-form.ts'
import { reorderMilestones } from '#app/features/plan/reorder-milestones.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import type { Db } from '#db/client.server.ts'
import { milestones } from '#db/schema/plan.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { done, historyOf, openPlanStory, refused } from './plan-story.ts'

const message =
  'Somebody moved these steps while you were looking at them. Nothing was moved: look at the new order and try again.'
const stale = { code: 'changed-meanwhile' as const, message }
const notAllowed = { code: 'not-allowed' as const }

/** Four steps of Align by their due days; the second is the vendor's own. */
function openOrderStory() {
  const story = openPlanStory()
  const [a = '', hidden = '', b = '', c = ''] = ['01', '02', '03', '04'].map((day, index) => {
    const visibility = index === 1 ? ('internal' as const) : ('shared' as const)
    return makeMilestone(story.db, story.account, {
      title: `Step ${day}`,
      dueOn: `2026-06-${day}`,
      visibility,
    }).id
  })
  return { ...story, a, hidden, b, c }
}

function orderIn(db: Db): string[] {
  const rows = db.select().from(milestones).where(eq(milestones.stage, 'align'))
  return rows
    .orderBy(asc(milestones.position), asc(milestones.dueOn))
    .all()
    .map(({ id }) => id)
}

const wish = (seen: string[], order: string[]) => ({ stage: 'align' as const, seen, order })

test('a new order is kept, and the vendor’s own steps keep their places for it', () => {
  const { db, account, jonas, a, hidden, b, c } = openOrderStory()
  expect(done(db, reorderMilestones, { as: jonas.actor, input: wish([a, b, c], [c, a, b]) })).toEqual({
    moved: 3,
  })
  expect(orderIn(db)).toEqual([c, hidden, a, b])
  expect(
    db.select({ version: milestones.version }).from(milestones).where(eq(milestones.id, a)).get(),
  ).toEqual({
    version: 1,
  })
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'milestones-reordered', visibility: 'shared', actor: jonas.user.id },
      ...{ facts: { stage: 'align' }, texts: {} },
    },
  ])
})

test('moving only what the vendor sees is nothing the customer reads about; no move at all is no line', () => {
  const { db, account, priya, a, hidden, b, c } = openOrderStory()
  done(db, reorderMilestones, { as: priya.actor, input: wish([a, hidden, b, c], [hidden, a, b, c]) })
  done(db, reorderMilestones, { as: priya.actor, input: wish([hidden, a, b, c], [hidden, a, b, c]) })
  expect(orderIn(db)).toEqual([hidden, a, b, c])
  expect(historyOf(db, account.id).map(({ visibility }) => visibility)).toEqual(['internal'])
})

test('of two who move steps at once the later one is told, and nothing moves', () => {
  const { db, jonas, priya, a, hidden, b, c } = openOrderStory()
  done(db, reorderMilestones, { as: priya.actor, input: wish([a, hidden, b, c], [b, hidden, a, c]) })
  refused(db, reorderMilestones, { as: jonas.actor, input: wish([a, b, c], [a, c, b]), because: stale })
  done(db, reorderMilestones, { as: jonas.actor, input: wish([b, a, c], [b, c, a]) })
  expect(orderIn(db)).toEqual([b, hidden, c, a])
})

test('a step added meanwhile stands in nobody’s way, and comes last where somebody ordered by hand', () => {
  const { db, jonas, maria, a, hidden, b, c } = openOrderStory()
  const add = (title: string) =>
    done(db, addMilestone, { as: maria.actor, input: addMilestoneForm.parse({ title, stage: 'align' }) })
      .milestoneId
  const early = add('Added before anybody moved one')
  done(db, reorderMilestones, { as: jonas.actor, input: wish([a, b, c], [b, a, c]) })
  const late = add('Added after')
  expect(orderIn(db).filter((id) => id !== early)).toEqual([b, hidden, a, c, late])
})

test('steps of other stages and accounts, and internal ones for customers, are not there to be moved', () => {
  const { db, account, elsewhere, jonas, a, hidden, b } = openOrderStory()
  const other = makeMilestone(db, account, { stage: 'capture' }).id
  const foreign = makeMilestone(db, elsewhere).id
  for (const id of [hidden, other, foreign, '01KQFW0000NEVER0EX1STED000'])
    refused(db, reorderMilestones, { as: jonas.actor, input: wish([a, id, b], [b, id, a]), because: stale })
  refused(db, reorderMilestones, { as: jonas.actor, input: wish([a, b], [a, foreign]), because: stale })
})

test('viewers and onlookers move nothing', () => {
  const { db, vera, preview, a, b } = openOrderStory()
  for (const as of [vera.actor, preview])
    refused(db, reorderMilestones, { as, input: wish([a, b], [b, a]), because: notAllowed })
})

test('the form takes a button’s word for one place, or a whole order', () => {
  const { a, b, c } = openOrderStory()
  const seen = [a, b, c].join()
  const parsed = (typed: Record<string, string>) =>
    parseForm(reorderMilestonesForm, { stage: 'align', seen, ...typed })
  expect(parsed({ move: `${b} up` })).toEqual({ ok: true, value: wish([a, b, c], [b, a, c]) })
  expect(parsed({ move: `${b} down` })).toEqual({ ok: true, value: wish([a, b, c], [a, c, b]) })
  expect(parsed({ order: [c, b, a].join() })).toEqual({ ok: true, value: wish([a, b, c], [c, b, a]) })
  expect(parsed({ move: 'everything away' })).toMatchObject({ ok: false })
  expect(parsed({ order: 'x,y' })).toMatchObject({ ok: false })
})
