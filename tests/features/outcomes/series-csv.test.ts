import { expect, test } from 'vitest'
import { listFigures } from '#app/features/outcomes/outcome-page-queries.server.ts'
import { csvFileName, seriesCsv } from '#app/features/outcomes/series-csv.server.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'

test('an outcome’s file holds every figure, oldest first, in the customer’s words', () => {
  const { db, account, approver, csm, outcome } = outcomeStory()
  const by = { authorId: csm.user.id }
  makeMeasurement(db, outcome, { ...by, value: '4.9', supersededAt: monday.now, note: '=1+1' })
  makeMeasurement(db, outcome, {
    ...by,
    measuredOn: '2026-03-31',
    value: '5.5',
    verifiedAt: monday.now,
    verifiedBy: approver.user.id,
  })
  const csv = seriesCsv(listFigures(db, { accountId: account.id, outcomeId: outcome.id }), outcome)
  expect(csv).toBe(
    [
      '\uFEFFdate,period from,value,unit,state,source,note,link,file,reported by,recorded at,confirmed by,confirmed at,disputed by,dispute reason',
      '2026-03-31,,5.5,days,confirmed,manual,,,,Priya Shah,2026-01-05T09:00:00.000Z,Maria Oliveira,2026-05-04T09:00:00.000Z,,',
      `2026-04-30,,4.9,days,corrected,manual,'=1+1,,,Priya Shah,2026-01-05T09:00:00.000Z,,,,`,
      '',
    ].join('\r\n'),
  )
})

test('the download’s name is plain letters', () => {
  expect(csvFileName('Clôture\r\nmensuelle "R&D"')).toBe('cloture-mensuelle-r-d.csv')
  expect(csvFileName('月次決算')).toBe('outcome.csv')
})
