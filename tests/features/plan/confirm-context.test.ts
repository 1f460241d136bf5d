import { expect, test } from 'vitest'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { confirmContextForm, writeContextForm } from '#app/features/plan/context-form.ts'
import { currentContext } from '#app/features/plan/context-queries.server.ts'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { contextVersions } from '#db/schema/plan.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeContext } from '#tests/factories/plan.ts'
import { done, openPlanStory, refused } from './plan-story.ts'

const text = (texts: Record<string, string>) => writeContextForm.parse(texts)
const first = text({
  headline: 'Close in three days',
  challenge: 'We re-key numbers.',
  success: 'Same-week figures.',
})

test('confirming names the version that was read: an old one is refused, one that never was is not found', () => {
  const { db, account, maria } = openPlanStory()
  refused(db, confirmContext, { as: maria.actor, input: { number: '1' }, because: { code: 'not-found' } })
  makeContext(db, account, { number: 1 })
  makeContext(db, account, { number: 2, challenge: 'Newer' })
  const message = 'The text was changed while you were reading it. Read the newest version, then confirm it.'
  refused(db, confirmContext, {
    as: maria.actor,
    input: { number: '1' },
    because: { code: 'changed-meanwhile', message },
  })
  refused(db, confirmContext, { as: maria.actor, input: { number: '3' }, because: { code: 'not-found' } })
  done(db, confirmContext, { as: maria.actor, input: { number: '2' } })
  const twice = 'This version is confirmed already.'
  refused(db, confirmContext, {
    as: maria.actor,
    input: { number: '2' },
    because: { code: 'already-done', message: twice },
  })
})

test('only the customer’s contributors and approvers confirm; viewers and onlookers do not write', () => {
  const { db, account, elsewhere, jonas, vera, priya, preview, stranger } = openPlanStory()
  makeContext(db, account)
  const because = { code: 'not-allowed' as const }
  for (const as of [vera.actor, priya.actor, preview])
    refused(db, confirmContext, { as, input: { number: '1' }, because })
  for (const as of [vera.actor, preview]) refused(db, writeContext, { as, input: first, because })
  refused(db, confirmContext, { as: stranger.actor, input: { number: '1' }, because: { code: 'not-found' } })
  done(db, writeContext, { as: stranger.actor, input: first })
  expect(currentContext(db, elsewhere.id)?.number).toBe(1)
  expect(currentContext(db, account.id)?.headline).toBe('')
  done(db, confirmContext, { as: jonas.actor, input: { number: '1' } })
})

test.each(['0', '-1', '1.5', '1e3', '', '9999999999'])(
  'the confirm form refuses “%s” as a version',
  (number) => {
    const fields = { number: 'Reload the page to see the newest version' }
    expect(parseForm(confirmContextForm, { number })).toEqual({
      ok: false,
      refusal: { code: 'invalid', fields },
    })
  },
)

test('a version confirmed more than 365 days ago, by the account’s days, is confirmed again', () => {
  const { db, account, maria, jonas } = openPlanStory()
  makeContext(db, account, { number: 1, confirmedAt: momentAt('2025-05-04T21:30:00Z').now })
  const input = { number: '1' }
  const twice = { code: 'already-done' as const, message: 'This version is confirmed already.' }
  refused(db, confirmContext, {
    as: maria.actor,
    input,
    at: momentAt('2026-05-04T21:59:59Z'),
    because: twice,
  })
  const at = momentAt('2026-05-04T22:00:00Z')
  done(db, confirmContext, { as: jonas.actor, input, at })
  const { confirmedAt, confirmedBy } = contextVersions
  expect(db.select({ confirmedAt, confirmedBy }).from(contextVersions).get()).toEqual({
    confirmedAt: at.now,
    confirmedBy: jonas.user.id,
  })
})
