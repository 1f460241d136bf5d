import { expect, test } from 'vitest'
import { figuresBody } from '#app/features/outcomes/api/api-form.ts'
import { sendFigures } from '#app/features/outcomes/api/send-figures.server.ts'
import { keepsItsDay } from '#app/features/outcomes/holds-confirmed-day.server.ts'
import { withdrawMeasurement } from '#app/features/outcomes/withdraw-measurement.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { apiTokens } from '#db/schema/auth.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { makeOutcome } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory, traces } from '../outcome-story.ts'

function story() {
  const told = outcomeStory()
  const { db, csm, outcome } = told
  const id = monday.newId()
  const made = { createdAt: monday.now, createdBy: csm.user.id }
  db.insert(apiTokens)
    .values({ id, name: 'billing-sync', tokenHash: 'x', ending: 'abcd', ...made })
    .run()
  const send = (rows: object[], outcomeId = outcome.id, actor = csm.actor) =>
    attempt(db, (tx) =>
      sendFigures(
        tx,
        { actor, token: { id, name: 'billing-sync' } },
        { ...figuresBody.parse({ rows }), outcomeId },
        monday,
      ),
    )
  const standing = () =>
    db
      .select()
      .from(measurements)
      .all()
      .filter(({ supersededAt }) => supersededAt === null)
  return { ...told, tokenId: id, send, standing }
}

const march = { measuredOn: '2026-03-31', value: 5.5, externalId: 'close-2026-03' }
const april = { measuredOn: '2026-04-30', value: '4.40' }

test('figures come in unconfirmed, in the maker’s name, with the key beside them and one mail', () => {
  const { db, csm, tokenId, send, standing } = story()
  expect(send([march, april]).done).toMatchObject({ taken: 2, corrected: 0, unchanged: 0, kept: 0 })
  const shared = { source: 'api', tokenId, authorId: csm.user.id, verifiedAt: null, periodFrom: null }
  expect(standing()).toMatchObject([
    { ...shared, value: '5.5', externalId: 'close-2026-03' },
    { ...shared, value: '4.4', externalId: null },
  ])
  expect(traces(db)).toEqual({
    events: ['measurements-imported'],
    mails: [
      'outcomes-several-to-confirm to maria@northwind.example',
      'outcomes-several-to-confirm to owner@northwind.example',
    ],
  })
  expect(db.select().from(outbox).get()?.facts).toMatchObject({ figures: 2, reporter: 'API · billing-sync' })
})

test('sent again they change nothing, tell nobody', () => {
  const { db, send } = story()
  send([march, april])
  const before = everything(db)
  expect(send([march, april]).done).toMatchObject({ taken: 0, unchanged: 2 })
  expect(everything(db)).toEqual(before)
})

test('another value under the same name corrects the figure, and takes the name over', () => {
  const { send, standing } = story()
  send([march])
  expect(send([{ ...march, value: 5 }]).done).toMatchObject({
    corrected: 1,
    rows: [{ row: 0, status: 'corrected' }],
  })
  expect(standing()).toMatchObject([{ value: '5', externalId: 'close-2026-03' }])
  expect(send([{ ...march, value: 5 }]).done).toMatchObject({ unchanged: 1 })
})

test('what a person withdrew does not come back', () => {
  const { db, approver, send, standing } = story()
  send([march])
  const [figure] = standing()
  attempt(db, (tx) => withdrawMeasurement(tx, approver.actor, { measurementId: figure?.id ?? '' }, monday))
  expect(send([{ ...march, value: 7 }]).done).toMatchObject({ kept: 1, taken: 0 })
  expect(standing()).toEqual([])
})

test('a confirmed figure is corrected on its day, not moved to another', () => {
  const { db, approver, send, standing } = story()
  send([march])
  db.update(measurements).set({ verifiedAt: monday.now, verifiedBy: approver.user.id }).run()
  expect(send([{ ...march, measuredOn: '2026-04-30' }])).toEqual({
    refused: { code: 'invalid', fields: { 'rows.0.measuredOn': keepsItsDay } },
  })
  expect(send([{ ...march, value: 5 }]).done).toMatchObject({ corrected: 1 })
  expect(standing()).toMatchObject([{ value: '5', verifiedAt: null }])
})

test('one bad row and nothing comes in; each says what is wrong', () => {
  const { db, send } = story()
  const before = everything(db)
  const rows = [april, { measuredOn: '2026-05-05', value: 1 }, { ...april, periodFrom: '2026-04-01' }]
  expect(send(rows)).toEqual({
    refused: {
      code: 'invalid',
      fields: {
        'rows.1.measuredOn': 'This day is still to come. Choose today or an earlier one',
        'rows.2.periodFrom': 'This outcome is a state that lasts: leave the period out',
      },
    },
  })
  expect(everything(db)).toEqual(before)
})

test('an amount names its period, and periods do not overlap', () => {
  const { db, goal, send } = story()
  const amount = makeOutcome(db, goal, { kind: 'amount', name: 'Costs saved' })
  const period = { ...april, periodFrom: '2026-04-01' }
  expect(send([april], amount.id)).toHaveProperty('refused.fields')
  expect(send([{ ...period, periodFrom: '2026-05-01' }], amount.id)).toHaveProperty('refused.fields')
  expect(send([period, period], amount.id).done).toMatchObject({ taken: 1, unchanged: 1 })
  expect(send([{ ...period, periodFrom: '2026-04-15' }], amount.id)).toEqual({
    refused: { code: 'invalid', fields: { 'rows.0.periodFrom': 'These days have a figure already' } },
  })
})

test('other accounts’ outcomes are not found, and readers send nothing', () => {
  const { elsewhere, send, viewer } = story()
  expect(send([april], elsewhere.outcome.id)).toEqual({ refused: { code: 'not-found' } })
  expect(send([april], undefined, viewer.actor as never)).toEqual({ refused: { code: 'not-allowed' } })
})

test.each([
  [{ rows: [] }],
  [{ rows: Array.from({ length: 1001 }, () => april) }],
  [{ rows: [{ ...april, value: 'four' }] }],
  [{ rows: [{ ...april, value: 1e21 }] }],
  [{ rows: [{ ...april, measuredOn: '30.04.2026' }] }],
  [{ rows: [{ ...april, verified: true }] }],
  [{ rows: [april], also: 1 }],
  [[april]],
])('the body is strict %#', (body) => {
  expect(figuresBody.safeParse(body).success).toBe(false)
})
