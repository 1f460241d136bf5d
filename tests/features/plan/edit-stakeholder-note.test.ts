import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import { editStakeholderNote } from '#app/features/plan/edit-stakeholder-note.server.ts'
import { peopleOf, privateHalfOf } from '#app/features/plan/people-queries.server.ts'
import { chartOf } from '#app/features/plan/people-rows.ts'
import { editStakeholderNoteForm } from '#app/features/plan/stakeholder-form.ts'
import type { Db } from '#db/client.server.ts'
import { stakeholderNotes } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function note(db: Db, actor: PlanActor, given: Record<string, string>) {
  return write(db, (tx) => editStakeholderNote(tx, actor, editStakeholderNoteForm.parse(given), momentAt()))
}

const codeOf = (answer: Result<unknown>) => !answer.ok && answer.refusal.code

const eventKinds = (db: Db) =>
  db.$client.prepare('select kind, visibility from events order by id').raw().all()

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

  expect(codeOf(note(db, approver, words))).toBe('not-allowed')
  expect(codeOf(note(db, stranger, words))).toBe('not-found')
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
