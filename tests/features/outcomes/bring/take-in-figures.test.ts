import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { plainReading } from '#app/domain/outcomes/bring/figure-table.ts'
import { bringFigures } from '#app/features/outcomes/bring/bring-figures.server.ts'
import { findDraft } from '#app/features/outcomes/bring/find-draft.server.ts'
import { forgetDrafts } from '#app/features/outcomes/bring/forget-drafts.server.ts'
import { readAgain } from '#app/features/outcomes/bring/read-again.server.ts'
import { takeInFigures } from '#app/features/outcomes/bring/take-in-figures.server.ts'
import { throwAway } from '#app/features/outcomes/bring/throw-away.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { figureDrafts, measurements, outcomes } from '#db/schema/outcomes.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory, traces } from '../outcome-story.ts'

function story(content: string) {
  const told = outcomeStory()
  const { db, csm, outcome } = told
  const brought = { fileName: 'close.csv', content }
  const answer = attempt(db, (tx) => bringFigures(tx, csm.actor, { outcomeId: outcome.id, brought }, monday))
  const draftId = answer.done?.draftId ?? ''
  const take = (seen: string, given: object = {}, actor: PlanActor = csm.actor) =>
    attempt(db, (tx) => {
      const input = {
        outcomeId: outcome.id,
        draftId,
        seen: `${seen} 1`,
        clashes: 'skip' as const,
        note: '',
        ...given,
      }
      return takeInFigures(tx, actor, input, monday)
    })
  const figures = () => db.select().from(measurements).all()
  return { ...told, draftId, take, figures }
}

const two = 'Month\tDays\n2026-03-31\t5.5\n2026-04-30\t4.4\n'

test('figures come in together, unconfirmed, with one line of history and one mail each for those who may confirm', () => {
  const { db, csm, outcome, take, figures } = story(two)
  expect(take('2 0 0 0', { note: 'From the close calendar' })).toEqual({
    done: { outcomeId: outcome.id, figures: 2 },
  })
  const shared = {
    source: 'import',
    authorId: csm.user.id,
    note: 'From the close calendar',
    verifiedAt: null,
  }
  expect(figures()).toMatchObject([
    { ...shared, measuredOn: '2026-03-31', value: '5.5' },
    { ...shared, measuredOn: '2026-04-30', value: '4.4' },
  ])
  expect(traces(db)).toEqual({
    events: ['measurements-imported'],
    mails: [
      'outcomes-several-to-confirm to maria@northwind.example',
      'outcomes-several-to-confirm to owner@northwind.example',
    ],
  })
  expect(db.select().from(outbox).get()?.facts).toMatchObject({ figures: 2, reporter: 'Priya Shah' })
})

test('taken in once: the second press finds nothing to take', () => {
  const { take, figures } = story(two)
  take('2 0 0 0')
  expect(take('2 0 0 0')).toMatchObject({ refused: { code: 'not-found' } })
  expect(figures()).toHaveLength(2)
})

test('a day that has another figure is left or corrected, as chosen; the same again changes nothing', () => {
  for (const clashes of ['skip', 'correct'] as const) {
    const { db, csm, outcome, take, figures } = story(`${two}2026-05-01\t4\n`)
    const march = makeMeasurement(db, outcome, {
      authorId: csm.user.id,
      measuredOn: '2026-03-31',
      value: '6',
    })
    makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn: '2026-04-30', value: '4.4' })
    expect(take('1 1 1 0', { clashes })).toEqual({
      done: { outcomeId: outcome.id, figures: clashes === 'skip' ? 1 : 2 },
    })
    const old = figures().find(({ id }) => id === march.id)
    const right = figures().find(({ value }) => value === '5.5')
    expect(old?.supersededById).toBe(clashes === 'skip' ? null : right?.id)
  }
})

test('nothing goes in that was not looked at, and nothing halfway', () => {
  const { db, csm, outcome, take } = story(two)
  makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn: '2026-03-31', value: '6' })
  const before = everything(db)
  expect(take('2 0 0 0')).toMatchObject({ refused: { code: 'changed-meanwhile' } })
  expect(everything(db)).toEqual(before)
})

test('read in days, they do not come in as hours', () => {
  const { db, outcome, take, figures } = story(two)
  db.update(outcomes).set({ unit: 'hours', termsNumber: 2 }).where(eq(outcomes.id, outcome.id)).run()
  expect(take('2 0 0 0')).toMatchObject({ refused: { code: 'changed-meanwhile' } })
  expect(figures()).toEqual([])
})

test('lines with problems stay out; with nothing else there is nothing to take in', () => {
  const { take, figures } = story('2026-04-30\t4.4\n2026-04-30\t=A1+1\n2027-01-01\t4\n')
  expect(take('1 0 0 2')).toHaveProperty('done')
  expect(figures()).toHaveLength(1)
  const empty = story('2027-01-01\t4\n')
  expect(empty.take('0 0 0 1')).toMatchObject({ refused: { code: 'invalid' } })
})

test('unusual figures ask once', () => {
  const lines = ['9', '8.4', '8', '7.6', '7', '66'].map((value, index) => `2026-02-1${index}\t${value}`)
  const { take, figures } = story(lines.join('\n'))
  expect(take('6 0 0 0')).toHaveProperty('refused.fields.sure')
  expect(figures()).toEqual([])
  expect(take('6 0 0 0', { sure: 'yes' })).toHaveProperty('done')
})

test('read another way, the same lines are other figures', () => {
  const { db, account, csm, outcome, draftId, take, figures } = story('02/03/2026,5.5\n03/04/2026,4.4\n')
  const read = { ...plainReading, dates: 'dmy' as const, dateColumn: '0', valueColumn: '1' }
  const again = (id: string) =>
    attempt(db, (tx) => readAgain(tx, csm.actor, { outcomeId: outcome.id, draftId: id, ...read }, monday))
  expect(take('0 0 0 2')).toMatchObject({ refused: { code: 'invalid' } })
  expect(again(draftId)).toHaveProperty('done')
  const mine = { accountId: account.id, outcomeId: outcome.id, draftId, userId: csm.user.id }
  expect(findDraft(db, mine)?.reading).toEqual(read)
  take('2 0 0 0')
  expect(figures().map(({ measuredOn }) => measuredOn)).toEqual(['2026-03-02', '2026-04-03'])
  expect(again(draftId)).toMatchObject({ refused: { code: 'not-found' } })
})

test('who may not report brings nothing, reads nothing, takes in nothing', () => {
  const { db, viewer, preview, outcome, draftId, take } = story(two)
  const before = everything(db)
  const refused = { refused: { code: 'not-allowed' } }
  const ids = { outcomeId: outcome.id, draftId }
  for (const { actor } of [viewer, { actor: preview }]) {
    const brought = { fileName: '', content: two }
    expect(attempt(db, (tx) => bringFigures(tx, actor, { ...ids, brought }, monday))).toEqual(refused)
    const reading = { ...ids, ...plainReading }
    expect(attempt(db, (tx) => readAgain(tx, actor, reading, monday))).toEqual(refused)
    expect(attempt(db, (tx) => throwAway(tx, actor, ids, monday))).toEqual(refused)
    expect(take('2 0 0 0', {}, actor)).toEqual(refused)
  }
  expect(everything(db)).toEqual(before)
})

test('drafts of other accounts, outcomes and people are not found; thrown away or a day old they are gone', () => {
  const { db, elsewhere, approver, outcome, draftId, csm, take } = story(two)
  expect(take('2 0 0 0', {}, elsewhere.approver.actor)).toMatchObject({ refused: { code: 'not-found' } })
  expect(take('2 0 0 0', {}, approver.actor)).toMatchObject({ refused: { code: 'not-found' } })
  expect(take('2 0 0 0', { outcomeId: elsewhere.outcome.id })).toMatchObject({
    refused: { code: 'not-found' },
  })
  forgetDrafts(db, new Date(monday.now.getTime() + 86_400_000))
  expect(db.select().from(figureDrafts).where(eq(figureDrafts.id, draftId)).all()).toHaveLength(1)
  const throwIt = () =>
    attempt(db, (tx) => throwAway(tx, csm.actor, { outcomeId: outcome.id, draftId }, monday))
  expect(throwIt()).toHaveProperty('done')
  expect(throwIt()).toMatchObject({ refused: { code: 'not-found' } })
  const brought = { fileName: '', content: two }
  attempt(db, (tx) => bringFigures(tx, csm.actor, { outcomeId: outcome.id, brought }, monday))
  forgetDrafts(db, new Date(monday.now.getTime() + 86_400_001))
  expect(db.select().from(figureDrafts).all()).toEqual([])
})
