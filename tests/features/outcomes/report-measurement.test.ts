import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reportMeasurementForm } from '#app/features/outcomes/measurement-form.ts'
import { reportMeasurement } from '#app/features/outcomes/report-measurement.server.ts'
import { files, memberships } from '#db/schema/accounts.ts'
import { eventTexts, outbox } from '#db/schema/activity.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { attempt, everything, monday, outcomeStory, traces } from './outcome-story.ts'

const input = (outcomeId: string, given = {}) => ({
  outcomeId,
  measuredOn: '2026-04-30',
  value: '4.4',
  note: 'first month with EMEA included',
  link: 'https://sheets.example/close',
  ...given,
})

test('a figure is written down unconfirmed, and those who may confirm it are asked, the reader and the author not', () => {
  const { db, csm, outcome, account } = outcomeStory()
  const answer = attempt(db, (tx) => reportMeasurement(tx, csm.actor, input(outcome.id), monday))
  const saved = db.select().from(measurements).get()
  expect(answer).toEqual({ done: { measurementId: saved?.id, outcomeId: outcome.id } })
  expect(saved).toMatchObject({
    accountId: account.id,
    outcomeId: outcome.id,
    measuredOn: '2026-04-30',
    value: '4.4',
    source: 'manual',
    note: 'first month with EMEA included',
    link: 'https://sheets.example/close',
    authorId: csm.user.id,
    recordedAt: monday.now,
    verifiedAt: null,
  })
  expect(traces(db)).toEqual({
    events: ['measurement-reported'],
    mails: [
      'outcomes-to-confirm to maria@northwind.example',
      'outcomes-to-confirm to owner@northwind.example',
    ],
  })
  const words = db
    .select()
    .from(eventTexts)
    .all()
    .map(({ field, text }) => `${field}: ${text}`)
  expect(words.sort()).toEqual(['outcome: Month-end close', 'value: 4.4 days'])
  expect(db.select().from(outbox).get()?.facts).toEqual({
    measurementId: saved?.id,
    accountSlug: account.slug,
    outcomeId: outcome.id,
    outcome: 'Month-end close',
    value: '4.4 days',
    measured: { value: '4.4', unit: 'days', unitLabel: '' },
    measuredOn: '2026-04-30',
    reporter: 'Priya Shah',
  })
})

test('an approver who reports is not asked themself, and neither is somebody who has left', () => {
  const { db, approver, owner, outcome } = outcomeStory()
  db.update(memberships).set({ removedAt: monday.now }).where(eq(memberships.userId, owner.user.id)).run()
  attempt(db, (tx) => reportMeasurement(tx, approver.actor, input(outcome.id), monday))
  expect(traces(db).mails).toEqual([])
})

test('viewers and a staff member looking in may not report', () => {
  const { db, viewer, preview, outcome } = outcomeStory()
  for (const actor of [viewer.actor, preview])
    expect(attempt(db, (tx) => reportMeasurement(tx, actor, input(outcome.id), monday))).toEqual({
      refused: { code: 'not-allowed' },
    })
  expect(everything(db)).toEqual({ events: [], mails: [], measurements: [] })
})

test('an outcome of another account is not found, exactly like one that does not exist', () => {
  const { db, csm, elsewhere } = outcomeStory()
  for (const id of [elsewhere.outcome.id, '01ARZ3NDEKTSV4RRFFQ69G5FAV'])
    expect(attempt(db, (tx) => reportMeasurement(tx, csm.actor, input(id), monday))).toEqual({
      refused: { code: 'not-found' },
    })
  expect(everything(db)).toEqual({ events: [], mails: [], measurements: [] })
})

test('today is the account’s: just after midnight in Berlin the new day counts, tomorrow does not', () => {
  const { db, csm, outcome } = outcomeStory()
  const lateSunday = momentAt('2026-05-03T22:30:00Z')
  const report = (measuredOn: string) =>
    attempt(db, (tx) => reportMeasurement(tx, csm.actor, input(outcome.id, { measuredOn }), lateSunday))
  expect(report('2026-05-05')).toEqual({
    refused: {
      code: 'invalid',
      fields: { measuredOn: 'This day is still to come. Choose today or an earlier one' },
    },
  })
  expect(report('2026-05-04')).toHaveProperty('done')
})

test('a figure from before the baseline is refused', () => {
  const { db, csm, outcome } = outcomeStory()
  const early = input(outcome.id, { measuredOn: '2025-12-31' })
  expect(attempt(db, (tx) => reportMeasurement(tx, csm.actor, early, monday))).toEqual({
    refused: {
      code: 'invalid',
      fields: { measuredOn: 'The baseline is of 2026-01-01. Choose that day or a later one' },
    },
  })
})

test('a file that came along gets its row in the same transaction', () => {
  const { db, csm, outcome, account } = outcomeStory()
  const upload = { sha256: 'a'.repeat(64), name: 'close-calendar.csv', type: 'text/csv', size: 12 }
  attempt(db, (tx) => reportMeasurement(tx, csm.actor, { ...input(outcome.id), upload }, monday))
  const file = db.select().from(files).get()
  expect(file).toMatchObject({
    accountId: account.id,
    name: 'close-calendar.csv',
    visibility: 'shared',
    uploadedBy: csm.user.id,
  })
  expect(db.select().from(measurements).get()?.fileId).toBe(file?.id)
})

test.each([
  [{ measuredOn: '2026-02-29' }, 'measuredOn'],
  [{ measuredOn: '30.04.2026' }, 'measuredOn'],
  [{ value: 'x'.repeat(61) }, 'value'],
  [{ period: 'March' }, 'period'],
  [{ sure: 'maybe' }, 'sure'],
  [{ value: '' }, 'value'],
  [{ link: 'javascript:alert(1)' }, 'link'],
  [{ link: 'ftp://files.example/x' }, 'link'],
  [{ note: 'x'.repeat(501) }, 'note'],
  [{ note: 'broken \uFFFD' }, 'note'],
  [{ outcomeId: 'other' }, 'outcomeId'],
])('the form refuses %o', (given, field) => {
  const parsed = reportMeasurementForm.safeParse(input('01ARZ3NDEKTSV4RRFFQ69G5FAV', given))
  expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field])
})

test('the form knows no other fields', () => {
  const good = input('01ARZ3NDEKTSV4RRFFQ69G5FAV')
  expect(reportMeasurementForm.safeParse({ ...good, verifiedAt: '1' }).success).toBe(false)
})
