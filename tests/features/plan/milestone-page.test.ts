import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { milestonePage, milestonesPage, type StepView } from '#app/features/plan/milestone-page.server.ts'
import { stepsToAccept } from '#app/features/plan/milestones-queries.server.ts'
import { milestoneDependencies } from '#db/schema/plan.ts'
import { makeSpell } from '#tests/factories/care.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { may4, openPlanStory } from './plan-story.ts'

const reading = { timeZone: 'Europe/Berlin', now: may4.now }

test('all steps stand under their stages in the method’s order, by hand or by date within', () => {
  const { db, account, maria, priya } = openPlanStory()
  const done = { completedAt: may4.now, completedBy: maria.user.id, completedSide: 'customer' as const }
  makeMilestone(db, account, { title: 'Kick-off', stage: 'capture', ...done })
  makeMilestone(db, account, { title: 'Interviews', stage: 'capture', dueOn: '2026-05-02' })
  makeMilestone(db, account, { title: 'Second', stage: 'align', position: 2, dueOn: '2026-01-06' })
  makeMilestone(db, account, { title: 'First', stage: 'align', position: 1, dueOn: '2026-12-01' })
  makeMilestone(db, account, { title: 'Hidden', stage: 'elevate', visibility: 'internal' })
  const shown = (actor: PlanActor) =>
    milestonesPage(db, { actor, reading, view: 'all' }).stages.map(({ title, milestones }) => [
      title,
      milestones.map((step) => [step.title, step.state, step.dueText || step.doneText]),
    ])
  expect(shown(maria.actor)).toEqual([
    [
      'Capture',
      [
        ['Interviews', 'late', '2 days late'],
        ['Kick-off', 'done', 'Done 4 May by Maria Oliveira'],
      ],
    ],
    [
      'Align',
      [
        ['First', 'open', '1 Dec'],
        ['Second', 'late', '118 days late'],
      ],
    ],
    ['Reinforce', []],
    ['Elevate', []],
  ])
  expect(shown(priya.actor)[3]).toEqual(['Elevate', [['Hidden', 'open', '']]])
})

test('all, open or mine: the list is chosen, what waits for the reader stands first in any', () => {
  const { db, account, maria, jonas, vera, priya } = openPlanStory()
  const done = { completedAt: may4.now, completedBy: priya.user.id, completedSide: 'vendor' as const }
  makeMilestone(db, account, { title: 'Done', ...done })
  makeMilestone(db, account, { title: 'Asked about', ...done, needsAcceptance: true })
  makeMilestone(db, account, { title: 'For Jonas', ownerId: jonas.stakeholder.id })
  const read = (actor: PlanActor, view: StepView) => {
    const page = milestonesPage(db, { actor, reading, view })
    const titles = page.stages.flatMap(({ milestones }) => milestones.map(({ title }) => title))
    return { titles, asked: page.toAccept.map(({ title }) => title), counts: page.counts }
  }
  const asked = ['Asked about']
  expect(read(maria.actor, 'all')).toEqual({
    ...{ titles: ['Done', 'Asked about', 'For Jonas'], asked },
    counts: { all: 3, open: 2, mine: 1 },
  })
  expect(read(jonas.actor, 'mine')).toMatchObject({ titles: ['Asked about', 'For Jonas'], asked })
  expect(read(priya.actor, 'open')).toMatchObject({ titles: ['Asked about', 'For Jonas'], asked: [] })
  expect(read(vera.actor, 'mine')).toMatchObject({ titles: [], asked: [] })
})

test('steps are drawn on a line of time with the account’s spells', () => {
  const { db, account, maria } = openPlanStory()
  makeSpell(db, account, {
    ...{ stage: 'capture', enteredOn: '2026-04-01', cause: 'opened' },
    enteredAt: new Date('2026-04-01T09:00:00Z'),
  })
  makeMilestone(db, account, { dueOn: '2026-04-10' })
  expect(milestonesPage(db, { actor: maria.actor, reading, view: 'all' }).timeline).toBeNull()
  makeMilestone(db, account, { dueOn: '2026-06-10' })
  const { timeline } = milestonesPage(db, { actor: maria.actor, reading, view: 'mine' })
  expect(timeline?.bands.map(({ stage, marks }) => [stage, marks.length])).toEqual([
    ['capture', 0],
    ['align', 2],
    ['reinforce', 0],
    ['elevate', 0],
  ])
  expect(timeline?.bands[0]?.spells.length).toBeGreaterThan(0)
})

test('a step names what it waits for and what waits for it, and only what the reader sees', () => {
  const { db, account, maria, priya } = openPlanStory()
  const [ledger, close, offer] = [
    makeMilestone(db, account),
    makeMilestone(db, account, { title: 'Close May' }),
    makeMilestone(db, account, { title: 'Prepare the offer', visibility: 'internal' }),
  ]
  for (const { id: milestoneId } of [close, offer])
    db.insert(milestoneDependencies)
      .values({ accountId: account.id, milestoneId, dependsOnId: ledger.id })
      .run()
  const page = (actor: PlanActor, milestoneId: string) => milestonePage(db, { actor, milestoneId, reading })
  const after = (actor: PlanActor) => page(actor, ledger.id)?.after.map(({ title }) => title)
  expect(after(maria.actor)).toEqual(['Close May'])
  expect(after(priya.actor)).toEqual(['Close May', 'Prepare the offer'])
  expect(page(maria.actor, close.id)).toMatchObject({
    before: [{ id: ledger.id, title: 'Connect the ledger', state: 'open' }],
    milestone: { waitsFor: ['Connect the ledger'] },
  })
  const toChoose = (actor: PlanActor, id: string) => page(actor, id)?.steps.map(({ label }) => label)
  expect(toChoose(maria.actor, close.id)).toEqual(['Connect the ledger'])
  expect(toChoose(priya.actor, close.id)).toEqual(['Connect the ledger'])
  expect(toChoose(priya.actor, offer.id)).toEqual(['Connect the ledger', 'Close May'])
})

test('what waits for acceptance is put before editors of the other side, the longest waiting first', () => {
  const { db, account, elsewhere, maria, jonas, vera, priya, preview } = openPlanStory()
  const done = { completedAt: may4.now, completedBy: priya.user.id, completedSide: 'vendor' as const }
  const asked = { ...done, needsAcceptance: true }
  makeMilestone(db, elsewhere, asked)
  makeMilestone(db, account, { title: 'Not asked', ...done })
  makeMilestone(db, account, { title: 'Accepted', ...asked, acceptedAt: may4.now, acceptedSide: 'customer' })
  const late = makeMilestone(db, account, { title: 'Late', ...asked })
  const gain = makeMilestone(db, account, {
    ...{ title: 'Gain', ...done, isFirstValue: true },
    completedAt: new Date('2026-05-01T09:00:00Z'),
  })
  const own = { ...asked, title: 'The customer’s', completedSide: 'customer' as const }
  const theirs = makeMilestone(db, account, own)
  const ids = (actor: PlanActor) => stepsToAccept(db, actor).map(({ id }) => id)
  expect(ids(maria.actor)).toEqual([gain.id, late.id])
  expect(ids(jonas.actor)).toEqual([gain.id, late.id])
  expect(ids(priya.actor)).toEqual([theirs.id])
  expect([ids(vera.actor), ids(preview)]).toEqual([[], []])
  expect(stepsToAccept(db, maria.actor)[1]).toMatchObject({
    title: 'Late',
    version: 1,
    completedBy: 'Priya Shah',
  })
})
