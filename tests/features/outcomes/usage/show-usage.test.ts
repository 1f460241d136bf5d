import { expect, test } from 'vitest'
import { readUsage } from '#app/features/outcomes/usage/read-usage.server.ts'
import { showUsage } from '#app/features/outcomes/usage/show-usage.server.ts'
import { usageBehind } from '#app/features/outcomes/usage/usage-queries.server.ts'
import { makeMeasurement, makeUsageSeries } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory, traces } from '../outcome-story.ts'

function story() {
  const told = outcomeStory()
  const { db, csm, account, outcome } = told
  const points = { '2026-02-10': '10', '2026-03-10': '20', '2026-04-10': '30', '2026-05-01': '40' }
  const series = makeUsageSeries(db, { accountId: account.id, name: 'Reports run', points })
  const show = (seriesId: string, actor = csm.actor, outcomeId = outcome.id) =>
    attempt(db, (tx) => showUsage(tx, actor, { outcomeId, seriesId }, monday))
  return { ...told, series, show, ids: { accountId: account.id, outcomeId: outcome.id } }
}

test('a series stands behind an outcome, until another does or it is taken off', () => {
  const { db, account, series, show, ids } = story()
  const other = makeUsageSeries(db, { accountId: account.id, name: 'Logins', points: { '2026-05-01': '1' } })
  expect(usageBehind(db, ids)).toBeNull()
  show(series.id)
  expect(usageBehind(db, ids)).toMatchObject({
    name: 'Reports run',
    points: [{ on: '2026-02-10', value: '10' }, {}, {}, { on: '2026-05-01', value: '40' }],
  })
  show(other.id)
  expect(usageBehind(db, ids)?.name).toBe('Logins')
  expect(show(other.id)).toMatchObject({ refused: { code: 'already-done' } })
  show('')
  expect(usageBehind(db, ids)).toBeNull()
  expect(traces(db).events).toEqual(['usage-shown', 'usage-shown', 'usage-hidden'])
})

test('series and outcomes of other accounts are not found, and readers choose nothing', () => {
  const { db, viewer, elsewhere, series, show } = story()
  const foreign = makeUsageSeries(db, { accountId: elsewhere.account.id, name: 'Logins', points: {} })
  const before = everything(db)
  expect(show(foreign.id)).toEqual({ refused: { code: 'not-found' } })
  expect(show(series.id, undefined, elsewhere.outcome.id)).toEqual({ refused: { code: 'not-found' } })
  expect(show(series.id, viewer.actor as never)).toEqual({ refused: { code: 'not-allowed' } })
  expect(everything(db)).toEqual(before)
})

test('how the two move together is said in words, from four figures on', () => {
  const { db, csm, viewer, outcome, series, show } = story()
  show(series.id)
  const days = {
    '2026-01-31': '9',
    '2026-02-28': '8',
    '2026-03-31': '7',
    '2026-04-30': '6',
    '2026-05-04': '5',
  }
  const figures = Object.entries(days).map(([measuredOn, value]) =>
    makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn, value }),
  )
  const read = (actor: Parameters<typeof readUsage>[1]['actor']) =>
    readUsage(db, { actor, outcomeId: outcome.id, series: figures })
  expect(read(csm.actor).shown).toEqual({
    seriesId: series.id,
    name: 'Reports run',
    sentence: 'Moves the other way: r = −1.00 over 4 figures. That is a correlation, not proof.',
  })
  expect(read(csm.actor).choices).toEqual([{ id: series.id, name: 'Reports run' }])
  expect(read(viewer.actor).choices).toEqual([])
})
