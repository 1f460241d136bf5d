import { expect, test } from 'vitest'
import { commentsAbout } from '#app/features/plan/comments/comments-queries.server.ts'
import { contextVersionsOf, currentContext } from '#app/features/plan/context-queries.server.ts'
import { goalPage } from '#app/features/plan/goal-page.server.ts'
import { goalDetails, goalsOf, goalsToChoose } from '#app/features/plan/goals-queries.server.ts'
import { milestonePage } from '#app/features/plan/milestone-page.server.ts'
import {
  dependenciesOf,
  evidenceOf,
  nextSteps,
  stepsOf,
  stepsToAccept,
} from '#app/features/plan/milestones-queries.server.ts'
import { ownersToChoose } from '#app/features/plan/owners-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { may4, openPlanStory } from './plan-story.ts'

const reading = { timeZone: 'Europe/Berlin', now: may4.now }

test('goals come open first, by target date, with owners in words and departed ones marked', () => {
  const { db, account, elsewhere, maria, priya } = openPlanStory()
  const gone = makeStakeholder(db, account, {
    name: 'Tom Lindqvist',
    title: 'Controller',
    departedAt: may4.now,
  })
  makeGoal(db, elsewhere)
  const closed = makeGoal(db, account, {
    title: 'Closed',
    closedAt: may4.now,
    closure: 'achieved',
    targetDate: '2026-01-01',
  })
  const undated = makeGoal(db, account, { title: 'Undated', customerOwnerId: gone.id })
  const owners = { customerOwnerId: maria.stakeholder.id, vendorOwnerId: priya.stakeholder.id }
  const dated = makeGoal(db, account, { title: 'Dated', targetDate: '2026-06-30', ...owners })
  const rows = goalsOf(db, account.id)
  expect(rows.map(({ id, lifecycle }) => [id, lifecycle])).toEqual([
    [dated.id, 'agreed'],
    [undated.id, 'agreed'],
    [closed.id, 'closed'],
  ])
  expect(rows[0]).toEqual({
    ...{
      id: dated.id,
      title: 'Dated',
      priority: 'normal',
      targetDate: '2026-06-30',
      progress: 'not_started',
    },
    ...{ closure: null, proposedSide: 'vendor', lifecycle: 'agreed', customerOwnerUserId: maria.user.id },
    customerOwner: { id: maria.stakeholder.id, name: 'Maria Oliveira', title: '', hasDeparted: false },
    vendorOwner: { id: priya.stakeholder.id, name: 'Priya Shah', title: '', hasDeparted: false },
  })
  const lost = { id: gone.id, name: 'Tom Lindqvist', title: 'Controller', hasDeparted: true }
  expect(rows[1]).toMatchObject({ customerOwner: lost, vendorOwner: null, customerOwnerUserId: null })
  expect(goalsToChoose(db, account.id).map(({ label }) => label)).toEqual([
    'Dated',
    'Undated',
    'Closed (closed)',
  ])
})

test('one goal opens through its own account only, and its page says who may do what', () => {
  const { db, account, elsewhere, maria, jonas, vera, priya, preview } = openPlanStory()
  const goal = makeGoal(db, account, { agreedAt: null, proposedBy: priya.user.id })
  expect(goalDetails(db, { accountId: elsewhere.id, goalId: goal.id })).toBeUndefined()
  expect(goalPage(db, { actor: maria.actor, goalId: may4.newId(), reading })).toBeUndefined()
  const mayOf = (actor: typeof maria.actor | typeof priya.actor) =>
    goalPage(db, { actor, goalId: goal.id, reading })?.may
  const nothing = {
    edit: false,
    decide: false,
    propose: false,
    agree: false,
    linkSolutions: false,
    writeStatement: false,
  }
  const editor = { ...nothing, edit: true, decide: true, propose: true }
  expect(mayOf(preview)).toEqual(nothing)
  expect(mayOf(vera.actor)).toEqual(nothing)
  expect(mayOf(jonas.actor)).toEqual({ ...editor, writeStatement: true })
  expect(mayOf(maria.actor)).toEqual({ ...editor, agree: true, writeStatement: true })
  expect(mayOf(priya.actor)).toEqual({ ...editor, linkSolutions: true })
  expect(goalPage(db, { actor: maria.actor, goalId: goal.id, reading })?.facts).toEqual([
    'Proposed by Priya Shah on 5 Jan',
  ])
})

test('owners to choose are the living of this account, by side and name', () => {
  const { db, account, elsewhere, maria, jonas, vera, priya } = openPlanStory()
  makeStakeholder(db, account, { name: 'Tom Lindqvist', departedAt: may4.now })
  makeStakeholder(db, elsewhere, { name: 'Helene Gruber' })
  const ana = makeStakeholder(db, account, { name: 'ana Costa', title: 'Group controller' })
  expect(ownersToChoose(db, account.id)).toEqual({
    customer: [
      { value: ana.id, label: 'ana Costa · Group controller' },
      { value: jonas.stakeholder.id, label: 'Jonas Thiel' },
      { value: maria.stakeholder.id, label: 'Maria Oliveira' },
      { value: vera.stakeholder.id, label: 'Vera Novak' },
    ],
    vendor: [{ value: priya.stakeholder.id, label: 'Priya Shah' }],
  })
})

test('next steps are the open ones by due date; internal ones reach the vendor’s side only', () => {
  const { db, account, elsewhere, maria, priya, preview } = openPlanStory()
  makeMilestone(db, elsewhere, { dueOn: '2026-01-01' })
  makeMilestone(db, account, { title: 'Done', dueOn: '2026-01-01', completedAt: may4.now })
  makeMilestone(db, account, { title: 'Some day' })
  makeMilestone(db, account, { title: 'June', dueOn: '2026-06-06', ownerId: maria.stakeholder.id })
  const secret = makeMilestone(db, account, { title: 'Renewal', dueOn: '2026-05-01', visibility: 'internal' })
  const titles = (actor: typeof maria.actor | typeof priya.actor, limit: number) =>
    nextSteps(db, actor, limit).map(({ title }) => title)
  expect(titles(maria.actor, 5)).toEqual(['June', 'Some day'])
  expect(titles(preview, 5)).toEqual(['June', 'Some day'])
  expect(titles(priya.actor, 2)).toEqual(['Renewal', 'June'])
  expect(nextSteps(db, maria.actor, 1)[0]?.owner).toBe('Maria Oliveira')
  expect(evidenceOf(db, maria.actor, secret.id)).toBeUndefined()
  expect(milestonePage(db, { actor: maria.actor, milestoneId: secret.id, reading })).toBeUndefined()
  expect(milestonePage(db, { actor: priya.actor, milestoneId: secret.id, reading })?.milestone).toMatchObject(
    {
      ...{ state: 'late', dueText: '3 days late', dueDateText: '1 May' },
    },
  )
})

test('every query is one statement on indexes: no table is scanned', () => {
  const { db, account, maria, priya } = openPlanStory()
  const goal = makeGoal(db, account)
  const step = makeMilestone(db, account)
  const accountId = account.id
  const asked: Record<string, (watched: Db) => unknown> = {
    goalsOf: (watched) => goalsOf(watched, accountId),
    goalDetails: (watched) => goalDetails(watched, { accountId, goalId: goal.id }),
    goalsToChoose: (watched) => goalsToChoose(watched, accountId),
    ownersToChoose: (watched) => ownersToChoose(watched, accountId),
    currentContext: (watched) => currentContext(watched, accountId),
    contextVersionsOf: (watched) => contextVersionsOf(watched, accountId, 10),
    nextSteps: (watched) => nextSteps(watched, maria.actor, 5),
    stepsOf: (watched) => stepsOf(watched, priya.actor),
    stepsToAccept: (watched) => stepsToAccept(watched, maria.actor),
    dependenciesOf: (watched) => dependenciesOf(watched, maria.actor),
    evidenceOf: (watched) => evidenceOf(watched, maria.actor, step.id),
    commentsAbout: (watched) => commentsAbout(watched, maria.actor, { subject: 'goal', subjectId: goal.id }),
  }
  for (const [name, ask] of Object.entries(asked)) {
    const statements = statementsOf(db, ask)
    expect([name, statements.length]).toEqual([name, 1])
    expect([name, scansIn(db, statements[0] ?? '')]).toEqual([name, []])
  }
})

/** The SQL a query runs, seen on a connection of its own. */
function statementsOf(db: Db, ask: (watched: Db) => unknown): string[] {
  const watched = openDatabase(db.$client.name, { sync: 'OFF' })
  const seen: string[] = []
  const prepare = watched.$client.prepare.bind(watched.$client)
  watched.$client.prepare = ((source: string) => {
    seen.push(source)
    return prepare(source)
  }) as typeof prepare
  ask(watched)
  watched.$client.close()
  return seen
}

function scansIn(db: Db, source: string): string[] {
  const names = [...source.matchAll(/@(\w+)/g)].map(([, name = '']) => [name, ''])
  const asks = names.length > 0 ? Object.fromEntries(names) : (source.match(/\?/g) ?? []).map(() => '')
  const plan = db.$client.prepare(`explain query plan ${source}`).all(asks) as { detail: string }[]
  return plan.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'))
}
