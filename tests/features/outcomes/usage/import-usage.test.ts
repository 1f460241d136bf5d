import { expect, test } from 'vitest'
import { importUsage } from '#app/features/outcomes/usage/import-usage.server.ts'
import { usagePoints, usageSeries } from '#db/schema/outcomes.ts'
import { attempt, monday, outcomeStory, traces } from '../outcome-story.ts'

function story() {
  const told = outcomeStory()
  const { db, csm } = told
  const take = (points: [string, string, string][], actor = csm.actor) =>
    attempt(db, (tx) => {
      const read = points.map(([series, on, value]) => ({ series, on, value }))
      return importUsage(tx, actor, { points: read, source: 'api' }, monday)
    })
  return { ...told, take, points: () => db.select().from(usagePoints).all() }
}

test('a series is found by its name, a day replaced, the same again left', () => {
  const { db, take, points } = story()
  expect(
    take([
      ['Reports run', '2026-04-01', '10'],
      ['reports  RUN', '2026-04-02', '12'],
    ]).done,
  ).toEqual({
    ...{ taken: 2, changed: 0, unchanged: 0 },
  })
  expect(
    take([
      ['Reports run', '2026-04-01', '11'],
      ['Reports run', '2026-04-02', '12'],
    ]).done,
  ).toEqual({
    ...{ taken: 0, changed: 1, unchanged: 1 },
  })
  expect(db.select().from(usageSeries).all()).toMatchObject([{ name: 'Reports run', key: 'reports run' }])
  expect(points().map(({ on, value }) => [on, value])).toEqual([
    ['2026-04-01', '11'],
    ['2026-04-02', '12'],
  ])
  expect(traces(db)).toEqual({ events: ['usage-imported', 'usage-imported'], mails: [] })
})

test('of one day sent twice the later counts, and days to come take nothing in', () => {
  const { take, points } = story()
  take([
    ['Logins', '2026-04-01', '1'],
    ['Logins', '2026-04-01', '2'],
  ])
  expect(points().map(({ value }) => value)).toEqual(['2'])
  expect(
    take([
      ['Logins', '2026-04-02', '1'],
      ['Logins', '2026-05-05', '1'],
    ]),
  ).toEqual({
    refused: {
      code: 'invalid',
      fields: { 'rows.1.date': 'This day is still to come. Send it when it is over' },
    },
  })
  expect(points()).toHaveLength(1)
})

test('readers take nothing in; accounts have their own series of one name', () => {
  const { db, viewer, elsewhere, take } = story()
  expect(take([['Logins', '2026-04-01', '1']], viewer.actor as never)).toEqual({
    refused: { code: 'not-allowed' },
  })
  take([['Logins', '2026-04-01', '1']])
  take([['Logins', '2026-04-01', '2']], elsewhere.approver.actor as never)
  expect(db.select().from(usageSeries).all()).toHaveLength(2)
})
