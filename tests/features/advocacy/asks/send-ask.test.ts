import { expect, test } from 'vitest'
import type { AskType } from '#app/domain/advocacy/ask.ts'
import { sendAsk, sendDraft } from '#app/features/advocacy/asks/send-ask.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { write } from '#db/transaction.server.ts'
import { makeAdvocates, makeAsk } from '#tests/factories/advocacy.ts'
import { makeOpening } from '#tests/factories/care.ts'
import { makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, historyOf, mailsIn, may4, may5, refused } from '../../plan/plan-story.ts'

const words = { subject: 'Would you tell your story?', message: 'Hello Lucia' }

function openStory() {
  const db = openTestDatabase()
  const { account, lucia, bruno, tom } = makeAdvocates(db)
  const ask = (type: AskType, userId = lucia.user.id) => ({ userId, type, ...words })
  return { db, account, lucia, bruno, tom, ask }
}

test('an ask spends its points, is mailed, and stands in the history', () => {
  const { db, account, lucia, tom, ask } = openStory()
  const { askId } = done(db, sendAsk, { as: tom.actor, input: { ...ask('case_study'), storyId: 'a story' } })
  expect(db.select().from(asks).all()).toMatchObject([
    {
      ...{ id: askId, accountId: account.id, userId: lucia.user.id, type: 'case_study', weight: 3 },
      ...{ storyId: 'a story', sentAt: may4.now, sentBy: tom.user.id, answer: null, ...words },
    },
  ])
  const facts = { askId, account: 'Ofelia Bank', type: 'case_study', sender: 'Tom Lindqvist', ...words }
  expect(mailsIn(db)).toEqual([{ kind: 'advocacy-ask', to: 'lucia@ofelia.example', facts }])
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'ask-sent', visibility: 'shared', actor: tom.user.id },
      facts: { askId, userId: lucia.user.id, type: 'case_study' },
      texts: { person: 'Lucia Ferrer' },
    },
  ])
})

test('a mail of another room may carry it', () => {
  const { db, tom, ask } = openStory()
  done(db, sendAsk, { as: tom.actor, input: { ...ask('case_study'), isCarried: true } })
  expect(mailsIn(db)).toEqual([])
})

test('what the rules do not allow is refused with the reasons, whatever a screen shows', () => {
  const { db, lucia, bruno, tom, ask } = openStory()
  const refuseFor = (type: AskType, reasons: string, userId = lucia.user.id) =>
    refused(db, sendAsk, {
      as: tom.actor,
      input: ask(type, userId),
      because: { code: 'not-allowed', message: `This cannot be asked now. ${reasons}` },
    })
  refuseFor('speaking', 'Lucia Ferrer has not opened themself to a talk.')
  refuseFor('case_study', 'Bruno Reis has not opened themself to a case study.', bruno.user.id)
  done(db, sendAsk, { as: tom.actor, input: ask('case_study') })
  done(db, sendAsk, { as: tom.actor, input: ask('testimonial') })
  refuseFor(
    'case_study',
    'All of Ofelia Bank together: a case study takes 3 points, and there is room for it again on 2 Aug. Lucia Ferrer has been asked for a case study, and has not answered yet. Lucia Ferrer: a case study takes 3 points, and there is room for it again on 2 Aug.',
  )
})

test('only the vendor asks, and only the account’s own people', () => {
  const { db, account, lucia, tom, ask } = openStory()
  refused(db, sendAsk, { as: lucia.actor, input: ask('case_study'), because: { code: 'not-allowed' } })
  const elsewhere = makeAdvocates(openTestDatabase())
  const input = ask('case_study', elsewhere.lucia.user.id)
  refused(db, sendAsk, { as: tom.actor, input, because: { code: 'not-found' } })
  db.$client.prepare('update memberships set removed_at = 1 where user_id = ?').run(lucia.user.id)
  refused(db, sendAsk, { as: tom.actor, input: ask('case_study'), because: { code: 'not-found' } })
  expect(account.id).not.toBe(elsewhere.account.id)
})

test('a draft is sent once, by the same rules', () => {
  const { db, account, lucia, tom } = openStory()
  const draft = { type: 'case_study' as const, createdBy: tom.user.id, sentAt: null, sentBy: null, ...words }
  const { id: askId } = makeAsk(db, account, { userId: lucia.user.id, ...draft })
  refused(db, sendDraft, { as: lucia.actor, input: { askId }, because: { code: 'not-allowed' } })
  done(db, sendDraft, { as: tom.actor, input: { askId } })
  expect(db.select().from(asks).all()).toMatchObject([{ sentAt: may4.now, sentBy: tom.user.id, weight: 3 }])
  expect(mailsIn(db)).toMatchObject([{ kind: 'advocacy-ask' }])
  refused(db, sendDraft, { as: tom.actor, input: { askId }, because: { code: 'not-found' } })
  const second = makeAsk(db, account, { userId: lucia.user.id, ...draft })
  const message = expect.stringContaining('has not answered yet')
  const input = { askId: second.id }
  refused(db, sendDraft, { as: tom.actor, input, at: may5, because: { code: 'not-allowed', message } })
})

test('two who press at once cannot both spend the last point', () => {
  const { db, account, lucia, bruno, tom, ask } = openStory()
  const rosa = makeMember(db, account, 'viewer', { name: 'Rosa Lima' })
  const ana = makeTeamMember(db, account, 'csm', { name: 'Ana Prado' })
  for (const { user } of [bruno, rosa]) makeOpening(db, user.id, { type: 'case_study' })
  done(db, sendAsk, { as: tom.actor, input: ask('case_study') })
  // another process: its own connection, which gives up at once instead of waiting for the lock
  const other = openDatabase(db.$client.name, { sync: 'OFF' })
  other.$client.pragma('busy_timeout = 0')
  const press = () => write(other, (tx) => sendAsk(tx, ana.actor, ask('case_study', rosa.user.id), may4))
  const first = write(db, (tx) => {
    const sent = sendAsk(tx, tom.actor, ask('case_study', bruno.user.id), may4)
    expect(press).toThrow('database is locked')
    return sent
  })
  expect(first.ok).toBe(true)
  const message = expect.stringContaining('All of Ofelia Bank together: a case study takes 3 points')
  expect(press()).toEqual({ ok: false, refusal: { code: 'not-allowed', message } })
  other.$client.close()
  expect(db.select().from(asks).all()).toHaveLength(2)
  expect(lucia.user.id).not.toBe(rosa.user.id)
})
