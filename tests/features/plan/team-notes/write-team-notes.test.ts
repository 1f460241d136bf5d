import { expect, test } from 'vitest'
import { writeTeamNotesForm } from '#app/features/plan/team-notes/team-notes-form.ts'
import { teamNotesPage } from '#app/features/plan/team-notes/team-notes-page.server.ts'
import { teamNotesTogether } from '#app/features/plan/team-notes/team-notes-together.server.ts'
import { writeTeamNotes } from '#app/features/plan/team-notes/write-team-notes.server.ts'
import { makeTeamMember } from '#tests/factories/people.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from '../plan-story.ts'

const notes = (texts: Record<string, string>) => writeTeamNotesForm.parse(texts)

test('every save is a version, told to the vendor’s side alone', () => {
  const { db, account, priya } = openPlanStory()
  expect(done(db, writeTeamNotes, { as: priya.actor, input: notes({ text: 'Budget is tight.' }) })).toEqual({
    number: 1,
  })
  const input = notes({ text: 'Budget is tight until May.', 'was:text': 'Budget is tight.' })
  done(db, writeTeamNotes, { as: priya.actor, input, at: may5 })
  done(db, writeTeamNotes, {
    as: priya.actor,
    input: notes({ text: 'Budget is tight until May.' }),
    at: may5,
  })
  expect(teamNotesPage(db, { accountId: account.id, timeZone: 'UTC' })).toMatchObject({
    text: 'Budget is tight until May.',
    number: 2,
    versions: [{ number: 2 }, { number: 1, writtenBy: 'Priya Shah' }],
  })
  expect(historyOf(db, account.id).map(({ kind, visibility, texts }) => [kind, visibility, texts])).toEqual([
    ['team-notes-written', 'internal', { writers: '' }],
    ['team-notes-written', 'internal', { writers: '' }],
  ])
})

test('for customers, and for staff who look with their eyes, there are none', () => {
  const { db, account, maria, preview } = openPlanStory()
  for (const as of [maria.actor, preview]) {
    refused(db, writeTeamNotes, { as, input: notes({ text: 'Mine' }), because: { code: 'not-found' } })
    expect(teamNotesTogether.find(db, as, account.id)).toBeUndefined()
  }
})

test('a late writer gets both texts', () => {
  const { db, account, priya } = openPlanStory()
  const tom = makeTeamMember(db, account, 'csm', { name: 'Tom Lindqvist', email: 'tom@lumen.example' })
  done(db, writeTeamNotes, { as: tom.actor, input: notes({ text: 'Tom’s' }) })
  const clash = { field: 'text', theirs: 'Tom’s', yours: 'Priya’s', by: 'Tom Lindqvist' }
  refused(db, writeTeamNotes, {
    as: priya.actor,
    input: notes({ text: 'Priya’s', 'was:text': '' }),
    at: may5,
    because: { code: 'changed-meanwhile', clashes: [{ ...clash, at: may4.now.toISOString() }] },
  })
})

test('what several wrote at once names them; too long is refused', () => {
  const { db, account, priya } = openPlanStory()
  const settled = { subjectId: account.id, words: { text: 'Call on Thursdays.' }, writers: ['Tom', 'Priya'] }
  done(db, teamNotesTogether.settle, { as: priya.actor, input: settled })
  expect(historyOf(db, account.id).at(-1)?.texts).toEqual({ writers: 'Tom, Priya' })
  refused(db, teamNotesTogether.settle, {
    as: priya.actor,
    input: { ...settled, words: { text: 'x'.repeat(20_001) } },
    because: { code: 'invalid', message: 'Shorten this to 20,000 characters or fewer' },
  })
})
