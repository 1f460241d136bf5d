import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { applyTemplate } from '#app/features/plan/apply-template.server.ts'
import { applyTemplateForm } from '#app/features/plan/template-form.ts'
import { accounts } from '#db/schema/accounts.ts'
import { goals, milestones } from '#db/schema/plan.ts'
import { templateApplications, templateItems } from '#db/schema/plan-templates.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeStepLine } from '#tests/factories/templates.ts'
import { done, historyOf, mailsIn, may4, may5, openPlanStory, refused } from './plan-story.ts'
import { makeTemplates } from './template-story.ts'

const wishFor = (template: { id: string }, people: Partial<{ vendor: string; customer: string }> = {}) =>
  applyTemplateForm.parse({
    ...{ templateId: template.id, vendorOwnerId: people.vendor, customerOwnerId: people.customer },
  })
const alreadyThere = {
  code: 'already-done' as const,
  message: 'Everything of this template is on the plan already.',
}

function openStory() {
  const story = openPlanStory()
  return { ...story, ...makeTemplates(story.db) }
}

test('its goals come as drafts and its steps with their days, to the people who were named', () => {
  const { db, account, priya, maria, template, goal, second } = openStory()
  const input = wishFor(template, { vendor: priya.stakeholder.id, customer: maria.stakeholder.id })
  const made = done(db, applyTemplate, { as: priya.actor, input })
  expect(made).toEqual({ templateId: template.id, goals: 2, steps: 4 })
  const people = { customerOwnerId: maria.stakeholder.id, vendorOwnerId: priya.stakeholder.id }
  const rows = db.select().from(goals).where(eq(goals.accountId, account.id)).all()
  expect(rows).toMatchObject([
    {
      title: goal.title,
      why: 'Figures are late',
      targetDate: '2026-10-31',
      templateItemId: goal.id,
      ...people,
    },
    { title: second.title, targetDate: '2026-12-30', templateItemId: second.id, ...people },
  ])
  for (const row of rows) expect([row.proposedAt, row.agreedAt, row.priority]).toEqual([null, null, 'normal'])
  const steps = db.select().from(milestones).where(eq(milestones.accountId, account.id)).all()
  const [priyas, marias] = [priya.stakeholder.id, maria.stakeholder.id]
  // Capture was entered on 20 April; Align follows after 30 days, Reinforce after 60 more
  expect(
    steps.map(({ title, stage, dueOn, ownerId, goalId }) => [title, stage, dueOn, ownerId, goalId]),
  ).toEqual([
    ['Meet the people', 'capture', '2026-05-04', priyas, null],
    ['Gather figures', 'capture', '2026-05-11', marias, rows[0]?.id],
    ['Close one region', 'align', '2026-06-19', priyas, rows[0]?.id],
    ['Look at it', 'reinforce', '2026-09-17', priyas, null],
  ])
  expect(
    steps.map(({ isRequired, isFirstValue, needsAcceptance }) => [isRequired, isFirstValue, needsAcceptance]),
  ).toEqual([
    [true, false, false],
    [false, false, false],
    [true, true, true],
    [false, false, false],
  ])
  expect(steps.every(({ visibility }) => visibility === 'shared')).toBe(true)
})

test('everything it made is told to both sides, that it was a template only to the vendor; nobody gets a mail', () => {
  const { db, account, priya, template } = openStory()
  done(db, applyTemplate, { as: priya.actor, input: wishFor(template) })
  const told = historyOf(db, account.id)
  expect(told.map(({ kind, visibility }) => [kind, visibility])).toEqual([
    ...Array.from({ length: 2 }, () => ['goal-added', 'shared']),
    ...Array.from({ length: 4 }, () => ['milestone-added', 'shared']),
    ['template-applied', 'internal'],
  ])
  expect(told.at(-1)).toEqual({
    ...{ kind: 'template-applied', visibility: 'internal', actor: priya.user.id },
    ...{ facts: { templateId: template.id, made: 6 }, texts: { template: 'Close the books' } },
  })
  expect(mailsIn(db)).toEqual([])
})

test('applying it twice makes nothing twice', () => {
  const { db, priya, template } = openStory()
  done(db, applyTemplate, { as: priya.actor, input: wishFor(template) })
  refused(db, applyTemplate, { as: priya.actor, input: wishFor(template), at: may5, because: alreadyThere })
})

test('what was added to the template since comes with the next time, and the note of both times stays', () => {
  const { db, account, priya, template, goal } = openStory()
  done(db, applyTemplate, { as: priya.actor, input: wishFor(template) })
  makeStepLine(db, template, { title: 'A new step', stage: 'align', days: 40, goalItemId: goal.id })
  const made = done(db, applyTemplate, { as: priya.actor, input: wishFor(template), at: may5 })
  expect(made).toEqual({ templateId: template.id, goals: 0, steps: 1 })
  const goalId = db.select().from(goals).where(eq(goals.templateItemId, goal.id)).get()?.id
  const step = db.select().from(milestones).where(eq(milestones.title, 'A new step')).get()
  expect([step?.goalId, step?.dueOn]).toEqual([goalId, '2026-06-29'])
  expect(db.select().from(templateApplications).all()).toEqual([
    {
      accountId: account.id,
      templateId: template.id,
      firstAt: may4.now,
      lastAt: may5.now,
      lastBy: priya.user.id,
    },
  ])
})

test('what people cancelled, renamed or finished is not revived, and a closed goal gets no more steps', () => {
  const { db, priya, template, goal } = openStory()
  done(db, applyTemplate, { as: priya.actor, input: wishFor(template) })
  db.update(goals)
    .set({ closedAt: may4.now, closure: 'cancelled', title: 'Not this one' })
    .where(eq(goals.templateItemId, goal.id))
    .run()
  db.update(milestones).set({ completedAt: may4.now, title: 'Done otherwise' }).run()
  makeStepLine(db, template, { title: 'For the cancelled goal', stage: 'align', goalItemId: goal.id })
  refused(db, applyTemplate, { as: priya.actor, input: wishFor(template), at: may5, because: alreadyThere })
})

test('steps of stages that are behind the account are not made, and come when it steps back', () => {
  const { db, account, priya, template } = openStory()
  db.update(accounts).set({ stage: 'align' }).where(eq(accounts.id, account.id)).run()
  expect(done(db, applyTemplate, { as: priya.actor, input: wishFor(template) }).steps).toBe(2)
  db.update(accounts).set({ stage: 'capture' }).where(eq(accounts.id, account.id)).run()
  expect(done(db, applyTemplate, { as: priya.actor, input: wishFor(template), at: may5 }).steps).toBe(2)
})

test('lines that were taken out of the template are not made', () => {
  const { db, priya, template, meet } = openStory()
  db.update(templateItems).set({ removedAt: may4.now }).where(eq(templateItems.id, meet.id)).run()
  expect(done(db, applyTemplate, { as: priya.actor, input: wishFor(template) }).steps).toBe(3)
})

test('customers and onlookers apply nothing', () => {
  const { db, maria, jonas, vera, preview, template } = openStory()
  for (const as of [maria.actor, jonas.actor, vera.actor, preview])
    refused(db, applyTemplate, { as, input: wishFor(template), because: { code: 'not-allowed' } })
})

test('people of other accounts and templates that are missing are not found; the departed and the other side are told', () => {
  const { db, account, priya, maria, stranger, template } = openStory()
  const as = priya.actor
  const gone = makeStakeholder(db, account, { name: 'Tom Lindqvist', side: 'vendor', departedAt: may4.now })
  const notFound = { code: 'not-found' as const }
  refused(db, applyTemplate, { as, input: wishFor({ id: account.id }), because: notFound })
  refused(db, applyTemplate, {
    as,
    input: wishFor(template, { customer: stranger.stakeholder.id }),
    because: notFound,
  })
  refused(db, applyTemplate, {
    ...{ as, input: wishFor(template, { vendor: gone.id }) },
    because: {
      code: 'invalid',
      fields: { vendorOwnerId: 'Tom Lindqvist has left. Choose somebody who is still here' },
    },
  })
  refused(db, applyTemplate, {
    ...{ as, input: wishFor(template, { vendor: maria.stakeholder.id }) },
    because: {
      code: 'invalid',
      fields: { vendorOwnerId: 'Maria Oliveira is on the other side. Choose somebody of the vendor’s' },
    },
  })
})

test('an ended account keeps its plan, and an archived template is not there', () => {
  const { db, account, priya, template, other } = openStory()
  db.update(accounts).set({ endedAt: may4.now }).where(eq(accounts.id, account.id)).run()
  refused(db, applyTemplate, {
    ...{ as: priya.actor, input: wishFor(template) },
    because: {
      code: 'invalid',
      message: 'The work with Northwind has ended. Its plan stays as it was, and nothing has changed.',
    },
  })
  db.$client.prepare('update templates set archived_at = 1 where id = ?').run(other.id)
  refused(db, applyTemplate, { as: priya.actor, input: wishFor(other), because: { code: 'not-found' } })
})
