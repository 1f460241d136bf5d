import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { readSentence } from '#app/domain/activity/sentence.ts'
import { ok } from '#app/domain/refusal.ts'
import { exportHistory, readHistory } from '#app/features/activity/activity-queries.server.ts'
import { historyCsv } from '#app/features/activity/history-csv.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const place = { slug: 'northwind', timeZone: 'Europe/Berlin', today: '2026-05-05' }

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { slug: 'northwind' })
  const maria = makeMember(db, account, 'approver', { name: 'Maria Oliveira' })
  const priya = makeTeamMember(db, account, 'csm', { name: 'Priya Shah' })
  const goal = makeGoal(db, account, { title: 'Close' })
  const outcome = makeOutcome(db, goal, { name: 'Days' })
  const figure = makeMeasurement(db, outcome, { authorId: maria.user.id })
  const step = makeMilestone(db, account, { title: 'Connect', goalId: goal.id })
  const other = makeGoal(db, account, { title: 'Sell' })
  type Happened = Parameters<typeof recordEvent>[1]
  const say = (happened: Happened, clock: string) =>
    write(db, (tx) => ok(recordEvent(tx, happened, momentAt(`2026-05-04T${clock}:00Z`))))
  const by = { accountId: account.id, actorId: maria.user.id }
  const beside = { commentId: 'C', texts: { about: 'x', excerpt: '=1+1' } }
  const written = { ...by, kind: 'comment-written' as const, ...beside }
  say({ ...by, kind: 'goal-agreed', goalId: goal.id, texts: { goal: 'Close' } }, '08:00')
  say(
    { ...by, kind: 'outcome-added', goalId: goal.id, outcomeId: outcome.id, texts: { outcome: 'Days' } },
    '08:01',
  )
  say({ ...by, kind: 'milestone-completed', milestoneId: step.id, texts: { milestone: 'Connect' } }, '08:02')
  say({ ...written, subject: 'measurement', subjectId: figure.id }, '08:03')
  say(
    { ...written, subject: 'goal', subjectId: goal.id, visibility: 'internal', actorId: priya.user.id },
    '08:04',
  )
  say({ ...by, kind: 'goal-agreed', goalId: other.id, texts: { goal: 'Sell' } }, '08:05')
  say({ ...written, subject: 'goal', subjectId: other.id }, '08:06')
  return { db, maria, priya, goal, other }
}

test('the history of a goal is that of everything under it, and other choices narrow it further', () => {
  const { db, maria, priya, goal, other } = setUp()
  const read = (actor: PlanActor, wish: Parameters<typeof readHistory>[1]['wish']) =>
    readHistory(db, { actor, place, wish }).days.flatMap(({ lines }) => lines.map(({ number }) => number))
  const goalId = goal.id
  expect(read(maria.actor, { goalId })).toEqual([4, 3, 2, 1])
  expect(read(priya.actor, { goalId })).toEqual([5, 4, 3, 2, 1])
  expect(read(priya.actor, { goalId, topic: 'comments' })).toEqual([5, 4])
  expect(read(priya.actor, { goalId, personId: priya.user.id })).toEqual([5])
  expect(read(priya.actor, { goalId, before: 3 })).toEqual([2, 1])
  expect(read(maria.actor, { goalId: other.id })).toEqual([7, 6])
  expect(read(maria.actor, { goalId: '01J00000000000000000000000' })).toEqual([])
  expect(readHistory(db, { actor: maria.actor, place }).goals.map(({ title }) => title)).toEqual([
    'Close',
    'Sell',
  ])
})

test('the file has what the page would show, and no formula; the vendor’s says what only they see', () => {
  const { db, maria, priya, goal } = setUp()
  const file = (actor: PlanActor, marksInternal: boolean) =>
    historyCsv(exportHistory(db, { actor, place, wish: { goalId: goal.id } }), {
      ...{ timeZone: place.timeZone, baseUrl: 'https://cairn.example', marksInternal },
    })
  const customers = file(maria.actor, false)
  expect(customers.charCodeAt(0)).toBe(0xfeff)
  const lines = customers.slice(1).trimEnd().split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[0]).toBe('day,time,time zone,instant,person,what happened,kind,link')
  expect(lines[4]).toBe(
    [
      '2026-05-04,10:00,Europe/Berlin,2026-05-04T08:00:00.000Z,Maria Oliveira,Maria Oliveira agreed the goal Close',
      `Goals,https://cairn.example/plans/northwind/goals/${goal.id}`,
    ].join(','),
  )
  const ours = file(priya.actor, true).trimEnd().split('\r\n')
  expect(ours).toHaveLength(6)
  expect(ours[1]).toMatch(/^2026-05-04,10:04,.*,vendor only$/)
  expect(ours.slice(2).every((line) => line.endsWith(',both sides'))).toBe(true)
  const told = exportHistory(db, { actor: priya.actor, place }).flatMap((day) => day.lines)
  expect(told.map(({ sentence }) => readSentence(sentence))).toHaveLength(7)
})
