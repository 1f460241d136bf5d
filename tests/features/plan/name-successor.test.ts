import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import { markStakeholderDeparted } from '#app/features/plan/mark-stakeholder-departed.server.ts'
import { nameSuccessor } from '#app/features/plan/name-successor.server.ts'
import { ownedByDeparted, peopleOf } from '#app/features/plan/people-queries.server.ts'
import { successionsAsked } from '#app/features/plan/people-rows.ts'
import { returnStakeholder } from '#app/features/plan/return-stakeholder.server.ts'
import type { Db } from '#db/client.server.ts'
import { goals, milestones, stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const codeOf = (answer: Result<unknown>) => !answer.ok && answer.refusal.code

const eventKinds = (db: Db) =>
  db.$client.prepare('select kind, visibility from events order by id').raw().all()

test('who leaves asks for a successor, who takes over every open goal and step, each with its line of history', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, stakeholder: own } = makeMember(db, account, 'approver', { name: 'Jonas Thiel' })
  const { actor: csm, stakeholder: csmPerson } = makeTeamMember(db, account)
  const maria = makeStakeholder(db, account, { name: 'Maria Oliveira' })
  const goal = makeGoal(db, account, { customerOwnerId: maria.id })
  const closed = makeGoal(db, account, { customerOwnerId: maria.id, closedAt: momentAt().now })
  const step = makeMilestone(db, account, { ownerId: maria.id })
  const hidden = makeMilestone(db, account, { ownerId: maria.id, visibility: 'internal' })
  const act = (command: typeof markStakeholderDeparted, who: PlanActor, stakeholderId: string) =>
    write(db, (tx) => command(tx, who, { stakeholderId }, momentAt()))
  const succeed = (who: PlanActor, successorId: string) =>
    write(db, (tx) => nameSuccessor(tx, who, { stakeholderId: maria.id, successorId }, momentAt()))

  expect(succeed(actor, own.id).ok).toBe(false)
  expect(codeOf(act(markStakeholderDeparted, actor, csmPerson.id))).toBe('not-allowed')
  expect(codeOf(act(markStakeholderDeparted, csm, csmPerson.id))).toBe('invalid')
  expect(act(markStakeholderDeparted, actor, maria.id).ok).toBe(true)
  expect(codeOf(act(markStakeholderDeparted, actor, maria.id))).toBe('already-done')

  const ownedFor = (who: PlanActor) => ownedByDeparted(db, who).map(({ id }) => id)
  expect(ownedFor(actor)).toEqual([goal.id, step.id])
  expect(ownedFor(csm)).toEqual([goal.id, step.id, hidden.id])
  const [asked] = successionsAsked(peopleOf(db, actor), ownedByDeparted(db, actor))
  expect(asked).toMatchObject({
    name: 'Maria Oliveira',
    candidates: [{ value: own.id, label: 'Jonas Thiel' }],
  })

  for (const wrong of [csmPerson.id, maria.id, makeStakeholder(db, makeAccount(db)).id])
    expect(succeed(actor, wrong).ok).toBe(false)
  expect(succeed(actor, own.id).ok).toBe(true)
  const owners = db
    .select({ id: goals.id, owner: goals.customerOwnerId, version: goals.version })
    .from(goals)
    .all()
  expect(owners).toEqual([
    { id: goal.id, owner: own.id, version: 2 },
    { id: closed.id, owner: maria.id, version: 1 },
  ])
  expect(
    db
      .select()
      .from(milestones)
      .all()
      .map(({ ownerId }) => ownerId),
  ).toEqual([own.id, own.id])
  expect(eventKinds(db)).toEqual([
    ['stakeholder-departed', 'shared'],
    ['successor-named', 'shared'],
    ['goal-changed', 'shared'],
    ['milestone-changed', 'shared'],
    ['milestone-changed', 'internal'],
  ])
  expect(successionsAsked(peopleOf(db, csm), ownedByDeparted(db, csm))).toEqual([])

  expect(act(returnStakeholder, actor, maria.id).ok).toBe(true)
  expect(codeOf(act(returnStakeholder, actor, maria.id))).toBe('already-done')
  expect(
    db
      .select()
      .from(stakeholders)
      .all()
      .filter(({ departedAt }) => departedAt),
  ).toEqual([])
})
