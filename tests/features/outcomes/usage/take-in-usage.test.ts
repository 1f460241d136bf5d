import { expect, test } from 'vitest'
import { bringUsage } from '#app/features/outcomes/usage/bring-usage.server.ts'
import { takeInUsage } from '#app/features/outcomes/usage/take-in-usage.server.ts'
import { listUsage } from '#app/features/outcomes/usage/usage-queries.server.ts'
import { makeUsageSeries } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory } from '../outcome-story.ts'

function story() {
  const told = outcomeStory()
  const { db, csm, account } = told
  makeUsageSeries(db, {
    accountId: account.id,
    name: 'Logins',
    points: { '2026-04-29': '3', '2026-04-30': '4' },
  })
  const content =
    'Logins\t2026-04-29\t3\nlogins\t2026-04-30\t5\nReports\t2026-04-30\t9\nReports\t2027-01-01\t9\n'
  const brought = { fileName: '', content }
  const draftId = attempt(db, (tx) => bringUsage(tx, csm.actor, { brought }, monday)).done?.draftId ?? ''
  const take = (seen: string, actor = csm.actor) =>
    attempt(db, (tx) => takeInUsage(tx, actor, { draftId, seen }, monday))
  return { ...told, brought, take }
}

test('new days come in, changed ones replace, bad lines stay out; once', () => {
  const { db, account, take } = story()
  expect(take('1 1 1 1')).toEqual({ done: { taken: 1, changed: 1, unchanged: 1 } })
  expect(listUsage(db, account.id)).toMatchObject([
    { name: 'Logins', days: 2, lastOn: '2026-04-30', lastValue: '5', behind: '' },
    { name: 'Reports', days: 1, lastOn: '2026-04-30', lastValue: '9', behind: '' },
  ])
  expect(take('1 1 1 1')).toMatchObject({ refused: { code: 'not-found' } })
})

test('nothing goes in that was not looked at, or by somebody who only reads', () => {
  const { db, viewer, elsewhere, brought, take } = story()
  const before = everything(db)
  expect(take('3 0 0 1')).toMatchObject({ refused: { code: 'changed-meanwhile' } })
  expect(take('1 1 1 1', viewer.actor as never)).toEqual({ refused: { code: 'not-allowed' } })
  expect(take('1 1 1 1', elsewhere.approver.actor as never)).toMatchObject({ refused: { code: 'not-found' } })
  expect(attempt(db, (tx) => bringUsage(tx, viewer.actor, { brought }, monday))).toHaveProperty('refused')
  expect(everything(db)).toEqual(before)
})
