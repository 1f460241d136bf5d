import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import { addStakeholder } from '#app/features/plan/add-stakeholder.server.ts'
import { peopleOf } from '#app/features/plan/people-queries.server.ts'
import { addStakeholderForm, editStakeholderForm } from '#app/features/plan/stakeholder-form.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const newcomer = { side: 'customer', name: 'Lukas Brandt', title: 'IT lead', reportsToId: '' }

function add(db: Db, actor: PlanActor, given: Record<string, string | string[]> = {}) {
  const form = addStakeholderForm.parse({ ...newcomer, ...given })
  return write(db, (tx) => addStakeholder(tx, actor, form, momentAt()))
}

const codeOf = (answer: Result<unknown>) => !answer.ok && answer.refusal.code

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
