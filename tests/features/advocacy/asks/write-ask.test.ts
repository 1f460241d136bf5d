import { expect, test } from 'vitest'
import { dropDraft, editAsk, writeAsk } from '#app/features/advocacy/asks/write-ask.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { makeAdvocates, makeAsk } from '#tests/factories/advocacy.ts'
import { makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, historyOf, mailsIn, may4, may5, refused } from '../../plan/plan-story.ts'

const words = { subject: 'Would you tell your story?', message: 'Hello Bruno' }

test('an ask is written, changed by two people and thrown away, and nobody hears of it', () => {
  const db = openTestDatabase()
  const { account, bruno, lucia, tom } = makeAdvocates(db)
  const ana = makeTeamMember(db, account, 'csm', { name: 'Ana Prado' })
  const input = { userId: bruno.user.id, type: 'speaking' as const, ...words }
  refused(db, writeAsk, { as: lucia.actor, input, because: { code: 'not-allowed' } })
  refused(db, writeAsk, {
    as: tom.actor,
    input: { ...input, userId: tom.user.id },
    because: { code: 'not-found' },
  })
  const { askId } = done(db, writeAsk, { as: tom.actor, input })
  const edit = (message: string) => ({
    askId,
    edit: { values: { message }, was: { message: words.message } },
  })
  done(db, editAsk, { as: ana.actor, input: edit('Dear Bruno'), at: may5 })
  const clash = { field: 'message', theirs: 'Dear Bruno', yours: 'Bruno,', by: 'Ana Prado' }
  const clashes = [{ ...clash, at: may5.now.toISOString() }]
  refused(db, editAsk, {
    as: tom.actor,
    input: edit('Bruno,'),
    because: { code: 'changed-meanwhile', clashes },
  })
  expect(db.select().from(asks).all()).toMatchObject([{ message: 'Dear Bruno', sentAt: null, weight: 3 }])
  refused(db, dropDraft, { as: lucia.actor, input: { askId }, because: { code: 'not-allowed' } })
  done(db, dropDraft, { as: tom.actor, input: { askId } })
  refused(db, dropDraft, { as: tom.actor, input: { askId }, because: { code: 'not-found' } })
  expect([historyOf(db, account.id), mailsIn(db)]).toEqual([[], []])
})

test('what was sent is not changed any more', () => {
  const db = openTestDatabase()
  const { account, lucia, tom } = makeAdvocates(db)
  const { id: askId } = makeAsk(db, account, {
    userId: lucia.user.id,
    createdBy: tom.user.id,
    sentAt: may4.now,
  })
  const input = { askId, edit: { values: words, was: {} } }
  refused(db, editAsk, { as: tom.actor, input, because: { code: 'not-found' } })
  refused(db, dropDraft, { as: tom.actor, input: { askId }, because: { code: 'not-found' } })
  refused(db, editAsk, { as: lucia.actor, input, because: { code: 'not-allowed' } })
})
