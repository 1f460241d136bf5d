import { expect, test } from 'vitest'
import { editHandoff } from '#app/features/care/edit-handoff.server.ts'
import { editHandoffForm } from '#app/features/care/handoff-form.ts'
import { done, historyOf, may4, may5, refused } from '../plan/plan-story.ts'
import { openHandoffBetween, openTeamStory, readHandoff } from './team-story.ts'

function openStory() {
  const story = openTeamStory()
  const { db, account, priya, tom } = story
  const handoffId = openHandoffBetween(db, account, { from: priya, to: tom })
  const write = (note: string, was = '') => editHandoffForm.parse({ handoffId, note, 'was:note': was })
  return { ...story, handoffId, write }
}

test('the giver writes the note; only the vendor’s side reads that', () => {
  const { db, account, priya, handoffId, write } = openStory()
  done(db, editHandoff, { as: priya.actor, input: write('Call Maria before the board meets') })
  expect(readHandoff(db, account, handoffId)).toMatchObject({
    ...{ note: 'Call Maria before the board meets', noteEditedAt: may4.now },
  })
  expect(historyOf(db, account.id).at(-1)).toEqual({
    ...{ kind: 'handoff-changed', visibility: 'internal', actor: priya.user.id },
    ...{ facts: { handoffId, stage: 'capture' }, texts: { fields: 'note' } },
  })
})

test('a lead may, in the giver’s place; the receiver and customers may not', () => {
  const { db, lead, tom, maria, preview, write } = openStory()
  for (const as of [tom.actor, maria.actor, preview])
    refused(db, editHandoff, { as, input: write('Mine'), because: { code: 'not-allowed' } })
  done(db, editHandoff, { as: lead, input: write('Priya is ill; ask me') })
})

test('two who write at once both see both texts', () => {
  const { db, priya, lead, write } = openStory()
  done(db, editHandoff, { as: priya.actor, input: write('First') })
  refused(db, editHandoff, {
    ...{ as: lead, input: write('Second'), at: may5 },
    because: {
      code: 'changed-meanwhile',
      clashes: [
        { field: 'note', theirs: 'First', yours: 'Second', by: 'Priya Shah', at: may4.now.toISOString() },
      ],
    },
  })
})

test('a handoff of another account is not found; one that is over stays as it was', () => {
  const { db, account, elsewhere, away, priya, handoffId, write } = openStory()
  refused(db, editHandoff, {
    ...{ as: { ...away.actor, accountId: elsewhere.id }, input: write('Mine') },
    because: { code: 'not-found' },
  })
  db.$client.prepare('update handoffs set cancelled_at = 1 where id = ?').run(handoffId)
  refused(db, editHandoff, {
    ...{ as: priya.actor, input: write('Late') },
    because: { code: 'gone', message: 'This handoff is not needed any more. Nothing has changed.' },
  })
  expect(readHandoff(db, account, handoffId).note).toBe('')
})
