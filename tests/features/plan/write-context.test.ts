import { expect, test } from 'vitest'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { writeContextForm } from '#app/features/plan/context-form.ts'
import { contextVersionsOf, currentContext } from '#app/features/plan/context-queries.server.ts'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { makeContext } from '#tests/factories/plan.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from './plan-story.ts'

const text = (texts: Record<string, string>) => writeContextForm.parse(texts)
const first = text({
  headline: 'Close in three days',
  challenge: 'We re-key numbers.',
  success: 'Same-week figures.',
})

test('the first text is version 1, every edit a new version, and an edit voids the confirmation', () => {
  const { db, account, jonas, maria, priya } = openPlanStory()
  expect(done(db, writeContext, { as: priya.actor, input: first })).toEqual({ number: 1 })
  done(db, confirmContext, { as: maria.actor, input: { number: '1' } })
  expect(currentContext(db, account.id)).toEqual({
    ...{
      number: 1,
      headline: 'Close in three days',
      challenge: 'We re-key numbers.',
      success: 'Same-week figures.',
    },
    ...{ writtenBy: 'Priya Shah', writtenAt: may4.now, confirmedBy: 'Maria Oliveira', confirmedAt: may4.now },
  })
  const input = text({ success: 'Figures of the same week.', 'was:success': 'Same-week figures.' })
  expect(done(db, writeContext, { as: jonas.actor, input, at: may5 })).toEqual({ number: 2 })
  expect(currentContext(db, account.id)).toEqual({
    ...{ number: 2, headline: 'Close in three days', challenge: 'We re-key numbers.' },
    ...{ success: 'Figures of the same week.', writtenBy: 'Jonas Thiel', writtenAt: may5.now },
    ...{ confirmedBy: null, confirmedAt: null },
  })
  expect(
    contextVersionsOf(db, account.id, 10).map(({ number, confirmedBy }) => [number, confirmedBy]),
  ).toEqual([
    [2, null],
    [1, 'Maria Oliveira'],
  ])
  expect(historyOf(db, account.id).map(({ kind, actor, texts }) => [kind, actor, texts])).toEqual([
    ['context-written', priya.user.id, { fields: 'headline, challenge, success' }],
    ['context-confirmed', maria.user.id, {}],
    ['context-written', jonas.user.id, { fields: 'success' }],
  ])
})

test('saving what stands already makes no version and keeps the confirmation', () => {
  const { db, account, jonas } = openPlanStory()
  const written = makeContext(db, account, { confirmedAt: may4.now, confirmedBy: jonas.user.id })
  const input = text({ challenge: written.challenge, 'was:challenge': written.challenge })
  expect(done(db, writeContext, { as: jonas.actor, input })).toEqual({ number: 1 })
  expect(currentContext(db, account.id)?.confirmedBy).toBe('Jonas Thiel')
})

test('two people who change one field meet, with the name of the one who changed that field; other fields do not', () => {
  const { db, account, jonas, maria, priya } = openPlanStory()
  makeContext(db, account, { headline: 'Old', challenge: 'Old', success: 'Old', writtenBy: priya.user.id })
  done(db, writeContext, { as: maria.actor, input: text({ challenge: 'Maria’s', 'was:challenge': 'Old' }) })
  done(db, writeContext, {
    as: priya.actor,
    input: text({ headline: 'Priya’s', 'was:headline': 'Old' }),
    at: may5,
  })
  const clash = {
    field: 'challenge',
    theirs: 'Maria’s',
    yours: 'Jonas’s',
    by: 'Maria Oliveira',
    at: may4.now.toISOString(),
  }
  refused(db, writeContext, {
    as: jonas.actor,
    input: text({ challenge: 'Jonas’s', 'was:challenge': 'Old', success: 'Mine too', 'was:success': 'Old' }),
    because: { code: 'changed-meanwhile', clashes: [clash] },
  })
  const others = text({ headline: 'Old', 'was:headline': 'Old', success: 'Jonas’s', 'was:success': 'Old' })
  done(db, writeContext, { as: jonas.actor, input: others, at: may5 })
  expect(currentContext(db, account.id)).toMatchObject({
    ...{ number: 4, headline: 'Priya’s', challenge: 'Maria’s', success: 'Jonas’s' },
  })
})

test('an empty context is not one', () => {
  const { db, jonas } = openPlanStory()
  const challenge = 'Write a sentence about the challenge, in the customer’s own words'
  refused(db, writeContext, {
    as: jonas.actor,
    input: text({ headline: '', challenge: '', success: '' }),
    because: { code: 'invalid', fields: { challenge } },
  })
})

test('the context form refuses 1 MB and broken UTF-8', () => {
  expect(parseForm(writeContextForm, { challenge: 'x'.repeat(1_000_000), headline: '\uFFFD' })).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: {
        challenge: 'Shorten this to 4,000 characters or fewer',
        headline: 'This holds characters that cannot be read. Type them again',
      },
    },
  })
})
