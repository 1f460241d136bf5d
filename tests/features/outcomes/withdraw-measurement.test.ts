import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { withdrawMeasurement } from '#app/features/outcomes/withdraw-measurement.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory, traces } from './outcome-story.ts'

function story() {
  const told = outcomeStory()
  const { db, outcome, csm, contributor } = told
  const ofVendor = makeMeasurement(db, outcome, { authorId: csm.user.id })
  const ofContributor = makeMeasurement(db, outcome, {
    authorId: contributor.user.id,
    measuredOn: '2026-03-31',
  })
  const withdraw = (actor: (typeof told)['csm']['actor'] | (typeof told)['owner']['actor'], id: string) =>
    attempt(db, (tx) => withdrawMeasurement(tx, actor, { measurementId: id }, monday))
  return { ...told, ofVendor, ofContributor, withdraw }
}

test('an author takes their figure out; it stays in the history, and counts for nothing', () => {
  const { db, contributor, ofContributor, withdraw } = story()
  expect(withdraw(contributor.actor, ofContributor.id)).toEqual({ done: { measurementId: ofContributor.id } })
  const row = db.select().from(measurements).where(eq(measurements.id, ofContributor.id)).get()
  expect(row).toMatchObject({
    supersededAt: monday.now,
    supersededById: null,
    withdrawnBy: contributor.user.id,
  })
  expect(traces(db)).toEqual({ events: ['measurement-withdrawn'], mails: [] })
})

test('the vendor’s side takes out what it wrote, an approver anything, disputed ones too', () => {
  const { db, csm, approver, ofVendor, ofContributor, withdraw } = story()
  db.update(measurements).set({ disputedAt: monday.now, disputedBy: approver.user.id }).run()
  expect(withdraw(csm.actor, ofVendor.id)).toHaveProperty('done')
  expect(withdraw(approver.actor, ofContributor.id)).toHaveProperty('done')
})

test('what the customer confirmed stays: neither taken out at once nor after a correction of one’s own', () => {
  const { db, csm, contributor, approver, ofVendor, ofContributor, withdraw } = story()
  db.update(measurements).set({ verifiedAt: monday.now, verifiedBy: approver.user.id }).run()
  const refused = { refused: { code: 'not-allowed' } }
  expect(withdraw(csm.actor, ofVendor.id)).toEqual(refused)
  expect(withdraw(contributor.actor, ofContributor.id)).toEqual(refused)
  const typed = { measurementId: ofVendor.id, measuredOn: '2026-04-30', value: '4.6', note: '', link: '' }
  const corrected = attempt(db, (tx) => correctMeasurement(tx, csm.actor, typed, monday))
  expect(withdraw(csm.actor, corrected.done?.measurementId ?? '')).toEqual(refused)
  expect(withdraw(approver.actor, corrected.done?.measurementId ?? '')).toHaveProperty('done')
})

test('others may not: the vendor with the customer’s figure, members with somebody else’s, readers at all', () => {
  const { db, csm, owner, contributor, viewer, preview, ofVendor, ofContributor, withdraw } = story()
  const before = everything(db)
  const refused = { refused: { code: 'not-allowed' } }
  expect(withdraw(csm.actor, ofContributor.id)).toEqual(refused)
  expect(withdraw(owner.actor, ofContributor.id)).toEqual(refused)
  for (const actor of [contributor.actor, viewer.actor, preview])
    expect(withdraw(actor, ofVendor.id)).toEqual(refused)
  expect(everything(db)).toEqual(before)
})

test('a figure that was withdrawn or corrected meanwhile is not found, like one of another account', () => {
  const { csm, elsewhere, db, ofVendor, withdraw } = story()
  const foreign = makeMeasurement(db, elsewhere.outcome, { authorId: csm.user.id })
  withdraw(csm.actor, ofVendor.id)
  const answers = [ofVendor.id, foreign.id, '01ARZ3NDEKTSV4RRFFQ69G5FAV'].map((id) => withdraw(csm.actor, id))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ refused: { code: 'not-found' } })
})
