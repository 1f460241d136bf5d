import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import { editStakeholder } from '#app/features/plan/edit-stakeholder.server.ts'
import { peopleOf } from '#app/features/plan/people-queries.server.ts'
import { editStakeholderForm } from '#app/features/plan/stakeholder-form.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function edit(db: Db, actor: PlanActor, given: Record<string, string | string[]>) {
  return write(db, (tx) => editStakeholder(tx, actor, editStakeholderForm.parse(given), momentAt()))
}

const codeOf = (answer: Result<unknown>) => !answer.ok && answer.refusal.code

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
