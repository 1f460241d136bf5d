import { expect, test } from 'vitest'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { reportMeasurement } from '#app/features/outcomes/report-measurement.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory } from './outcome-story.ts'

function amountStory() {
  const told = outcomeStory()
  const { db, goal, csm } = told
  const saved = { kind: 'amount', unit: 'currency', unitLabel: 'EUR', direction: 'increase' } as const
  const outcome = makeOutcome(db, goal, {
    ...saved,
    name: 'Costs saved',
    baselineValue: '0',
    targetValue: '900',
  })
  const report = (given: object) =>
    attempt(db, (tx) =>
      reportMeasurement(
        tx,
        csm.actor,
        { outcomeId: outcome.id, measuredOn: '', value: '100', note: '', link: '', ...given },
        monday,
      ),
    )
  return { ...told, outcome, report }
}

const april = '2026-04-01/2026-04-30'

test('an amount is of a period of the list, or of two days', () => {
  const { db, report } = amountStory()
  expect(report({ period: april })).toHaveProperty('done')
  // the days beside a chosen period do not count
  expect(
    report({ period: '2026-03-01/2026-03-31', periodFrom: '2026-04-01', measuredOn: '2026-04-30' }),
  ).toHaveProperty('done')
  expect(report({ period: 'own', periodFrom: '2026-02-10', measuredOn: '2026-02-28' })).toHaveProperty('done')
  const rows = db.select().from(measurements).all()
  expect(rows.map(({ periodFrom, measuredOn }) => [periodFrom, measuredOn])).toEqual([
    ['2026-04-01', '2026-04-30'],
    ['2026-03-01', '2026-03-31'],
    ['2026-02-10', '2026-02-28'],
  ])
})

test('days that are no period, of the future or from before the baseline are refused at their field', () => {
  const { db, report } = amountStory()
  const before = everything(db)
  const fields = (given: object) => (report(given) as { refused: { fields: object } }).refused.fields
  expect(fields({})).toEqual({ periodFrom: 'Fill in its first day', measuredOn: 'Fill in its last day' })
  expect(fields({ periodFrom: '2026-04-30', measuredOn: '2026-04-01' })).toEqual({
    periodFrom: 'The first day comes after the last one',
  })
  expect(fields({ period: '2026-05-01/2026-05-31' })).toEqual({
    period: 'This day is still to come. Choose today or an earlier one',
  })
  expect(fields({ period: '2026-02-30/2026-02-31' })).toEqual({ period: 'Choose one of the list' })
  expect(fields({ periodFrom: '2025-12-01', measuredOn: '2025-12-31' })).toHaveProperty('measuredOn')
  expect(everything(db)).toEqual(before)
})

test('periods of one outcome do not overlap; withdrawn ones are not in the way, nor is the one being corrected', () => {
  const { db, csm, outcome, report } = amountStory()
  const withdrawn = { supersededAt: monday.now, withdrawnBy: csm.user.id, periodFrom: '2026-01-01' }
  makeMeasurement(db, outcome, { authorId: csm.user.id, ...withdrawn, measuredOn: '2026-12-31' })
  report({ period: april })
  expect(report({ period: 'own', periodFrom: '2026-03-20', measuredOn: '2026-04-01' })).toEqual({
    refused: {
      code: 'invalid',
      fields: { measuredOn: 'April 2026 has a figure already, €100. Correct that one, or choose other days' },
    },
  })
  const standing = db
    .select()
    .from(measurements)
    .all()
    .find(({ supersededAt }) => supersededAt === null)
  const input = { measurementId: standing?.id ?? '', period: april, measuredOn: '', note: '', link: '' }
  const correct = (value: string) =>
    attempt(db, (tx) => correctMeasurement(tx, csm.actor, { ...input, value }, monday))
  expect(correct('120')).toHaveProperty('done')
  const now = db.select().from(measurements).all().at(-1)
  expect(now).toMatchObject({ value: '120', periodFrom: '2026-04-01', measuredOn: '2026-04-30' })
})

test('another unit is read and kept exactly, a wrong one is refused in words', () => {
  const { db, csm, outcome } = outcomeStory()
  const report = (given: object) =>
    attempt(db, (tx) =>
      reportMeasurement(
        tx,
        csm.actor,
        { outcomeId: outcome.id, measuredOn: '2026-04-30', value: '', note: '', link: '', ...given },
        monday,
      ),
    )
  expect(report({ value: '36 h' })).toEqual({
    refused: {
      code: 'invalid',
      message: 'One question before this goes in. Nothing you typed is lost.',
      fields: { sure: 'You wrote “36 h”, which is read as 1.5 days, a day having 24 hours. Is it right?' },
    },
  })
  expect(report({ value: '36 h', sure: 'yes' })).toHaveProperty('done')
  expect(db.select().from(measurements).get()?.value).toBe('1.5')
  expect(report({ value: '12 km' })).toHaveProperty('refused.fields.value')
})

test('a value far outside the habit is asked about, and taken once somebody says that it is right', () => {
  const { db, csm, outcome } = outcomeStory()
  for (const [day, value] of Object.entries({ '01-31': '9', '02-28': '8', '03-15': '7.5', '03-31': '7' }))
    makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn: `2026-${day}`, value })
  const before = everything(db)
  const typed = { outcomeId: outcome.id, measuredOn: '2026-04-30', value: '280', note: '', link: '' }
  const report = (given: object) =>
    attempt(db, (tx) => reportMeasurement(tx, csm.actor, { ...typed, ...given }, monday))
  expect(report({})).toMatchObject({
    refused: {
      fields: { sure: 'That is about 40 times what was measured before (7 days). Is it right?' },
    },
  })
  expect(everything(db)).toEqual(before)
  expect(report({ sure: 'yes' })).toHaveProperty('done')
})
