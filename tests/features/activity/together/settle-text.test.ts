import { expect, test } from 'vitest'
import { findDueTexts, settleText } from '#app/features/activity/together/settle-text.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { writeContextForm } from '#app/features/plan/context-form.ts'
import { currentContext } from '#app/features/plan/context-queries.server.ts'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import { settleTexts } from '#app/jobs/settle-texts.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeContext } from '#tests/factories/plan.ts'
import { done, historyOf, may4, may5, refused } from '#tests/features/plan/plan-story.ts'
import { openTextStory, saidBy, settle, typeInto } from './text-story.ts'

const seconds = (count: number) => momentAt(new Date(may4.now.getTime() + count * 1000))

test('what two people wrote becomes one version, in the name of the last, with both named, and asks to confirm again', () => {
  const { db, account, jonas, maria, open, row } = openTextStory()
  makeContext(db, account, { headline: '', challenge: 'We re-key numbers.', success: '' })
  done(db, confirmContext, { as: maria.actor, input: { number: '1' } })
  const textId = open()
  typeInto(db, { textId, by: jonas.user.id, words: { challenge: 'We re-key all numbers.' } })
  typeInto(db, { textId, by: maria.user.id, words: { success: 'Same-week figures.' } })
  expect(row()?.waitingSince).toEqual(may4.now)
  expect(settle(db, textId, may5)).toEqual({ ok: true, value: { isNew: true } })
  expect(currentContext(db, account.id)).toMatchObject({
    ...{ number: 2, challenge: 'We re-key all numbers.', success: 'Same-week figures.' },
    ...{ writtenBy: 'Maria Oliveira', confirmedBy: null },
  })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'context-written',
    texts: { fields: 'challenge, success', writers: 'Jonas Thiel, Maria Oliveira' },
  })
  expect(row()).toMatchObject({ waitingSince: null, throughUpdateId: 2 })
  expect(saidBy(db, textId)).toEqual({
    headline: '',
    challenge: 'We re-key all numbers.',
    success: 'Same-week figures.',
  })
  expect(settle(db, textId, may5)).toEqual({ ok: true, value: { isNew: false } })
})

test('what was typed and taken out again makes no version', () => {
  const { db, account, jonas, open, row } = openTextStory()
  makeContext(db, account, { challenge: 'We re-key numbers.' })
  const textId = open()
  typeInto(db, { textId, by: jonas.user.id, words: { challenge: 'We re-key numbers. Daily.' } })
  typeInto(db, { textId, by: jonas.user.id, words: { challenge: 'We re-key numbers. ' } })
  expect(row()?.waitingSince).toBeNull()
  expect(currentContext(db, account.id)?.number).toBe(1)
})

test('it is due when nobody has written for 20 seconds, and two minutes after it was begun at the latest', () => {
  const { db, jonas, open } = openTextStory()
  const textId = open()
  const type = (words: string, at: number) =>
    typeInto(db, { textId, by: jonas.user.id, words: { challenge: words }, at: seconds(at) })
  const isDue = (at: number) => findDueTexts(db, seconds(at).now).length === 1
  type('We', 0)
  expect([isDue(19), isDue(20)]).toEqual([false, true])
  for (let at = 15; at < 120; at += 15) type(`We ${at}`, at)
  expect([isDue(110), isDue(119), isDue(120)]).toEqual([false, false, true])
})

test('the job settles what is due, and puts off what the record refuses instead of asking at every look', () => {
  const { db, account, jonas, open, row } = openTextStory()
  const textId = open()
  typeInto(db, { textId, by: jonas.user.id, words: { challenge: 'x'.repeat(4001) } })
  settleTexts({ db, clock: () => seconds(30) })
  expect(currentContext(db, account.id)).toBeUndefined()
  expect(row()?.waitingSince).toEqual(seconds(30).now)
  expect(findDueTexts(db, seconds(49).now)).toEqual([])
  typeInto(db, { textId, by: jonas.user.id, words: { challenge: 'Shorter.' }, at: seconds(31) })
  settleTexts({ db, clock: () => seconds(60) })
  expect(currentContext(db, account.id)?.challenge).toBe('Shorter.')
})

test('somebody who was removed meanwhile wrote what they wrote', () => {
  const { db, account, jonas, open } = openTextStory()
  const textId = open()
  typeInto(db, { textId, by: jonas.user.id, words: { challenge: 'We re-key numbers.' } })
  db.$client.prepare('update memberships set removed_at = ? where user_id = ?').run(1, jonas.user.id)
  expect(settle(db, textId).ok).toBe(true)
  expect(currentContext(db, account.id)).toMatchObject({
    challenge: 'We re-key numbers.',
    writtenBy: 'Jonas Thiel',
  })
})

test('an edit by the plain form and words not yet settled both survive, once, and the form’s version stands', () => {
  const { db, account, jonas, priya, open } = openTextStory()
  makeContext(db, account, { challenge: 'We re-key numbers by hand.' })
  const textId = open()
  typeInto(db, { textId, by: jonas.user.id, words: { challenge: 'We re-key all numbers by hand.' } })
  const input = writeContextForm.parse({
    challenge: 'We re-key numbers by hand, twice.',
    'was:challenge': 'We re-key numbers by hand.',
  })
  done(db, writeContext, { as: priya.actor, input, at: may5 })
  open(may5)
  open(may5)
  const both = 'We re-key all numbers by hand, twice.'
  expect(saidBy(db, textId).challenge).toBe(both)
  expect(settle(db, textId, may5).ok).toBe(true)
  expect(currentContext(db, account.id)).toMatchObject({
    number: 3,
    challenge: both,
    writtenBy: 'Jonas Thiel',
  })
})

test('settling brings in what the record said meanwhile, also when nobody has the text open', () => {
  const { db, account, jonas, priya, open } = openTextStory()
  makeContext(db, account, { challenge: 'One.', success: '' })
  const textId = open()
  typeInto(db, { textId, by: jonas.user.id, words: { challenge: 'One. Two.' } })
  const input = writeContextForm.parse({ success: 'Three.', 'was:success': '' })
  done(db, writeContext, { as: priya.actor, input, at: may5 })
  settle(db, textId, may5)
  expect(currentContext(db, account.id)).toMatchObject({ challenge: 'One. Two.', success: 'Three.' })
})

test('a refused settling leaves everything as it was', () => {
  const { db, jonas, open } = openTextStory()
  const textId = open()
  typeInto(db, { textId, by: jonas.user.id, words: { headline: 'x'.repeat(121) } })
  refused(db, (tx, id: string, _, at) => settleText(tx, id, at), {
    as: textId,
    input: null,
    because: { code: 'invalid', message: 'Shorten this to 120 characters or fewer' },
  })
})
