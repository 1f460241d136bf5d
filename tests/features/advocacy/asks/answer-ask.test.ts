import { expect, test } from 'vitest'
import { askAnswers } from '#app/domain/advocacy/ask-state.ts'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { sendAsk } from '#app/features/advocacy/asks/send-ask.server.ts'
import { openingsOf } from '#app/features/advocacy/opening-queries.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { makeAdvocates, makeAsk, personOf } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, historyOf, mailsIn, may4, refused } from '../../plan/plan-story.ts'

function openStory() {
  const db = openTestDatabase()
  const people = makeAdvocates(db)
  const { account, lucia, tom } = people
  const { id: askId } = makeAsk(db, account, { userId: lucia.user.id, createdBy: tom.user.id })
  return { db, ...people, askId }
}

test.each(askAnswers)('%s is kept, told and mailed to whoever asked', (answer) => {
  const { db, account, lucia, askId } = openStory()
  done(db, answerAsk, { as: lucia.person, input: { askId, answer } })
  expect(db.select().from(asks).all()).toMatchObject([
    { answer, answeredAt: may4.now, openedAt: may4.now, version: 2 },
  ])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    ...{ kind: 'ask-answered', actor: lucia.user.id },
    visibility: answer === 'yes' ? 'shared' : 'internal',
    facts: { askId, userId: lucia.user.id, type: 'testimonial', answer },
  })
  expect(mailsIn(db)).toMatchObject([
    { kind: 'advocacy-ask-answered', to: 'tom@lumen.example', facts: { answer, person: 'Lucia Ferrer' } },
  ])
  const stillOpen = openingsOf(db, lucia.user.id).map(({ type }) => type)
  expect(stillOpen).toEqual(answer === 'never' ? ['case_study'] : ['testimonial', 'case_study'])
})

test('an answer is given once, by whoever was asked, while the question waits', () => {
  const { db, account, lucia, bruno, tom, askId } = openStory()
  const person = personOf(bruno.user)
  refused(db, answerAsk, { as: person, input: { askId, answer: 'yes' }, because: { code: 'not-found' } })
  done(db, answerAsk, { as: lucia.person, input: { askId, answer: 'not_now' } })
  refused(db, answerAsk, {
    as: lucia.person,
    input: { askId, answer: 'yes' },
    because: { code: 'already-done', message: 'You have answered this already.' },
  })
  const given = { userId: lucia.user.id, createdBy: tom.user.id }
  const withdrawn = makeAsk(db, account, { ...given, withdrawnAt: may4.now })
  const expired = makeAsk(db, account, { ...given, expiredAt: may4.now })
  const draft = makeAsk(db, account, { ...given, sentAt: null })
  const late = (askId: string, because: Parameters<typeof refused>[2]['because']) =>
    refused(db, answerAsk, { as: lucia.person, input: { askId, answer: 'yes' as const }, because })
  late(withdrawn.id, { code: 'gone', message: 'This question was taken back.' })
  late(expired.id, { code: 'gone', message: 'This question has closed by itself.' })
  late(draft.id, { code: 'not-found' })
})

test('not now keeps the question away for 90 days', () => {
  const { db, lucia, tom, askId } = openStory()
  done(db, answerAsk, { as: lucia.person, input: { askId, answer: 'not_now' } })
  const input = { userId: lucia.user.id, type: 'testimonial' as const, subject: 'Once more', message: 'So?' }
  const message = 'This cannot be asked now. Lucia Ferrer said “not now” to a quote: not again before 2 Aug.'
  const before = momentAt('2026-08-01T20:00:00Z')
  refused(db, sendAsk, { as: tom.actor, input, at: before, because: { code: 'not-allowed', message } })
  done(db, sendAsk, { as: tom.actor, input, at: momentAt('2026-08-02T20:00:00Z') })
})
