import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { addStakeholder } from '#app/features/plan/add-stakeholder.server.ts'
import { editStakeholder } from '#app/features/plan/edit-stakeholder.server.ts'
import { editStakeholderNote } from '#app/features/plan/edit-stakeholder-note.server.ts'
import { markStakeholderDeparted } from '#app/features/plan/mark-stakeholder-departed.server.ts'
import { nameSuccessor } from '#app/features/plan/name-successor.server.ts'
import { ownedByDeparted, peopleOf, privateHalfOf } from '#app/features/plan/people-queries.server.ts'
import { chartOf, missingFlags, successionsAsked } from '#app/features/plan/people-rows.ts'
import { returnStakeholder } from '#app/features/plan/return-stakeholder.server.ts'
import {
  addStakeholderForm,
  editStakeholderForm,
  editStakeholderNoteForm,
} from '#app/features/plan/stakeholder-form.ts'
import type { Db } from '#db/client.server.ts'
import { goals, milestones, stakeholderNotes, stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const newcomer = { side: 'customer', name: 'Lukas Brandt', title: 'IT lead', reportsToId: '' }

function add(db: Db, actor: PlanActor, given: Record<string, string | string[]> = {}) {
  const form = addStakeholderForm.parse({ ...newcomer, ...given })
  return write(db, (tx) => addStakeholder(tx, actor, form, momentAt()))
}

function edit(db: Db, actor: PlanActor, given: Record<string, string | string[]>) {
  return write(db, (tx) => editStakeholder(tx, actor, editStakeholderForm.parse(given), momentAt()))
}

function note(db: Db, actor: PlanActor, given: Record<string, string>) {
  return write(db, (tx) => editStakeholderNote(tx, actor, editStakeholderNoteForm.parse(given), momentAt()))
}

const codeOf = (answer: ReturnType<typeof add>) => !answer.ok && answer.refusal.code
const eventKinds = (db: Db) =>
  db.$client.prepare('select kind, visibility from events order by id').raw().all()

test('both sides name who matters, customers for their own side only, viewers not at all', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor: contributor, stakeholder: boss } = makeMember(db, account, 'contributor')
  const { actor: csm } = makeTeamMember(db, account)
  const { actor: viewer } = makeMember(db, account, 'viewer')

  expect(
    add(db, contributor, { reportsToId: boss.id, roles: ['legal', 'champion'], doesControlBudget: 'yes' }).ok,
  ).toBe(true)
  expect(codeOf(add(db, contributor, { side: 'vendor' }))).toBe('not-allowed')
  expect(codeOf(add(db, viewer))).toBe('not-allowed')
  expect(codeOf(add(db, { ...contributor, isPreview: true } as PlanActor))).toBe('not-allowed')
  expect(add(db, csm, { side: 'vendor', name: 'Ida Berg' }).ok).toBe(true)
  const lukas = peopleOf(db, contributor).find(({ name }) => name === 'Lukas Brandt')
  expect(lukas).toMatchObject({
    title: 'IT lead',
    reportsToId: boss.id,
    doesControlBudget: true,
    doesInfluenceRenewal: false,
    hasLogin: false,
  })
  expect(lukas?.roles.split(',').sort()).toEqual(['champion', 'legal'])
  expect(eventKinds(db)).toEqual([
    ['stakeholder-added', 'shared'],
    ['stakeholder-added', 'shared'],
  ])
})

test('whom one reports to is of the same account and side, and never in a circle', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, stakeholder: boss } = makeMember(db, account, 'contributor')
  const middle = makeStakeholder(db, account, { reportsToId: boss.id })
  const low = makeStakeholder(db, account, { reportsToId: middle.id })
  const foreign = makeStakeholder(db, makeAccount(db))
  const vendor = makeStakeholder(db, account, { side: 'vendor' })
  const lineTo = (stakeholderId: string, reportsToId: string) => {
    const answer = edit(db, actor, { stakeholderId, reportsToId })
    return answer.ok ? 'saved' : answer.refusal.fields?.reportsToId
  }
  expect(lineTo(boss.id, low.id)).toContain('answers to this person already')
  expect(lineTo(boss.id, boss.id)).toContain('answers to this person already')
  expect(lineTo(low.id, foreign.id)).toBe('Choose somebody of the same side, out of the list')
  expect(lineTo(low.id, vendor.id)).toBe('Choose somebody of the same side, out of the list')
  expect(lineTo(low.id, boss.id)).toBe('saved')
  expect(codeOf(edit(db, actor, { stakeholderId: foreign.id, name: 'Mine' }))).toBe('not-found')
  expect(codeOf(edit(db, actor, { stakeholderId: momentAt().newId(), name: 'Mine' }))).toBe('not-found')
})

test('a late writer of the same field gets both texts, other fields both survive, an emptied tick is a no', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor: csm } = makeTeamMember(db, account, 'csm', { name: 'Priya Shah' })
  const { actor } = makeMember(db, account, 'contributor')
  const { id: stakeholderId } = makeStakeholder(db, account, { name: 'Maria', doesControlBudget: true })

  expect(
    edit(db, csm, {
      stakeholderId,
      title: 'CFO',
      'was:title': '',
      roles: ['economic_buyer'],
      'was:roles': '',
    }).ok,
  ).toBe(true)
  expect(
    edit(db, actor, { stakeholderId, 'was:doesControlBudget': 'yes', title: '', 'was:title': '' }).ok,
  ).toBe(true)
  const late = edit(db, actor, { stakeholderId, roles: ['champion', 'legal'], 'was:roles': '' })
  expect(!late.ok && late.refusal.clashes).toMatchObject([
    {
      field: 'roles',
      theirs: 'economic_buyer',
      yours: 'champion,legal',
      reads: { theirs: 'Economic buyer', yours: 'Champion, Legal' },
    },
  ])
  expect(peopleOf(db, actor).find(({ id }) => id === stakeholderId)).toMatchObject({
    title: 'CFO',
    roles: 'economic_buyer',
    doesControlBudget: false,
  })
  const saved = db.$client
    .prepare("select text from event_texts where field = 'fields' order by event_id")
    .pluck()
    .all()
  expect(saved).toEqual(['title, roles', 'doesControlBudget'])
})

test('the private half is the vendor’s alone: no customer writes, reads or hears of it', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor: csm } = makeTeamMember(db, account)
  const { actor: approver } = makeMember(db, account, 'approver')
  const { actor: stranger } = makeTeamMember(db, makeAccount(db))
  const { id: stakeholderId } = makeStakeholder(db, account)
  const words = {
    stakeholderId,
    note: 'Afraid of the change',
    'was:note': '',
    isBlocker: 'yes',
    sentiment: 'sceptical',
  }

  expect(codeOf(note(db, approver, words) as never)).toBe('not-allowed')
  expect(codeOf(note(db, stranger, words) as never)).toBe('not-found')
  expect(db.select().from(stakeholderNotes).all()).toEqual([])
  expect(note(db, csm, words).ok).toBe(true)
  const late = note(db, csm, { stakeholderId, note: 'Warming up', 'was:note': '' })
  expect(!late.ok && late.refusal.clashes).toMatchObject([
    { theirs: 'Afraid of the change', yours: 'Warming up' },
  ])

  expect(privateHalfOf(db, csm, stakeholderId)).toEqual({
    isBlocker: 'yes',
    influence: 'medium',
    sentiment: 'sceptical',
    lastContactOn: '',
    note: 'Afraid of the change',
  })
  expect(privateHalfOf(db, approver, stakeholderId)).toBeNull()
  expect(privateHalfOf(db, { ...approver, role: 'contributor', isPreview: true }, stakeholderId)).toBeNull()
  expect(privateHalfOf(db, stranger, stakeholderId)?.note).toBe('')
  expect(JSON.stringify([peopleOf(db, approver), chartOf(peopleOf(db, approver), 'customer')])).not.toContain(
    'Afraid',
  )
  expect(eventKinds(db)).toEqual([['stakeholder-note-changed', 'internal']])
})

test('who leaves asks for a successor, who takes over every open goal and step, each with its line of history', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, stakeholder: own } = makeMember(db, account, 'contributor', { name: 'Jonas Thiel' })
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

test('the chart shows lines, keeps the departed only where somebody reports to them, and says which flags are missing', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor } = makeMember(db, account, 'viewer', { name: 'Anna' })
  const left = makeStakeholder(db, account, {
    name: 'Left boss',
    departedAt: momentAt().now,
    doesControlBudget: true,
  })
  makeStakeholder(db, account, { name: 'Gone', departedAt: momentAt().now })
  makeStakeholder(db, account, { name: 'Report', reportsToId: left.id, doesUncoverUseCases: true })
  const people = peopleOf(db, actor)
  const names = chartOf(people, 'customer').map(({ person, reports }) => [
    person.name,
    person.hasLeft,
    reports.length,
  ])
  expect(names).toEqual([
    ['Anna', false, 0],
    ['Left boss', true, 1],
  ])
  expect(missingFlags(people)).toEqual(['Influences the renewal', 'Controls the budget'])
})

test('forms take neither unknown fields, giant names nor broken text', () => {
  const problem = (given: object) => addStakeholderForm.safeParse({ ...newcomer, ...given }).success
  expect(problem({})).toBe(true)
  expect(problem({ name: 'x'.repeat(10_000) })).toBe(false)
  expect(problem({ name: 'Mar\uFFFDa' })).toBe(false)
  expect(problem({ userId: 'x' })).toBe(false)
  expect(problem({ roles: ['king'] })).toBe(false)
  const form = { stakeholderId: momentAt().newId(), note: 'x', sentiment: 'promoter' }
  expect(editStakeholderForm.safeParse(form).success).toBe(false)
})
