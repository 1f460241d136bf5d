import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { addDays } from '#app/domain/calendar-date.ts'
import { showOutcome } from '#app/features/outcomes/show-outcome.server.ts'
import { files } from '#db/schema/accounts.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'

function story() {
  const told = outcomeStory()
  const { db, account, csm, approver, outcome } = told
  const by = { authorId: csm.user.id }
  db.insert(files)
    .values({
      id: 'file',
      accountId: account.id,
      sha256: 'x',
      name: 'close-calendar.xlsx',
      type: 'x',
      size: 1,
      visibility: 'shared',
      uploadedAt: monday.now,
    })
    .run()
  const confirmed = { verifiedAt: new Date('2026-04-02T22:30:00Z'), verifiedBy: approver.user.id }
  const march = makeMeasurement(db, outcome, { ...by, measuredOn: '2026-03-31', value: '5.5', ...confirmed })
  const april = makeMeasurement(db, outcome, {
    ...by,
    fileId: 'file',
    note: 'with EMEA',
    link: 'https://sheets.example/close?x=1',
  })
  makeMeasurement(db, outcome, { ...by, value: '4.9', supersededAt: monday.now, supersededById: april.id })
  const show = (actor: PlanActor, search = '') =>
    showOutcome(db, {
      actor,
      account,
      outcomeId: outcome.id,
      now: monday.now,
      search: new URLSearchParams(search),
    })
  return { ...told, march, april, show }
}

test('each line says where a figure comes from, how it moved and who confirmed it', () => {
  const { account, approver, march, april, show } = story()
  const rows = show(approver.actor)?.rows
  expect(rows?.map(({ id }) => id)).toEqual([april.id, march.id])
  expect(rows?.[0]).toEqual({
    id: april.id,
    measuredOn: '2026-04-30',
    periodFrom: null,
    measuredOnText: '30 Apr',
    whenText: 'on 30 Apr',
    value: '4.4',
    figureText: '4.4 d',
    fullText: '4.4 days',
    change: '−1.1',
    isBetter: true,
    before: '4.9 d',
    evidence: {
      source: 'manual',
      note: 'with EMEA',
      link: { href: 'https://sheets.example/close?x=1', text: 'sheets.example' },
      file: { href: `/plans/${account.slug}/files/file`, text: 'close-calendar.xlsx' },
    },
    reporter: 'Priya Shah',
    reportedOn: '5 Jan',
    state: 'reported',
    stateText: '',
    disputeReason: '',
    may: { confirm: true, dispute: true, endDispute: false, correct: true, withdraw: true },
  })
  expect(rows?.[1]).toMatchObject({
    change: '−4.5',
    before: '',
    state: 'verified',
    stateText: 'Maria Oliveira, 3 Apr',
  })
})

test('nobody is offered to take out what was confirmed, nor what stands in its place', () => {
  const { db, outcome, csm, approver, march, april, show } = story()
  const mayTakeOut = (actor: PlanActor) =>
    (show(actor)?.rows ?? []).filter(({ may }) => may.withdraw).map(({ id }) => id)
  expect(mayTakeOut(csm.actor)).toEqual([april.id])
  const corrected = makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn: '2026-03-31' })
  db.update(measurements)
    .set({ supersededAt: monday.now, supersededById: corrected.id })
    .where(eq(measurements.id, march.id))
    .run()
  expect(mayTakeOut(csm.actor)).toEqual([april.id])
  expect(mayTakeOut(approver.actor)).toEqual([april.id, corrected.id])
})

test('the card asks who may confirm; others read who can', () => {
  const { approver, csm, viewer, april, show } = story()
  expect(show(approver.actor)?.asked.map(({ id }) => id)).toEqual([april.id])
  for (const actor of [csm.actor, viewer.actor]) expect(show(actor)?.asked).toEqual([])
  expect(show(csm.actor)?.confirmersText).toBe('Olga Owner or an approver of Northwind can confirm it.')
  expect(show(csm.actor)?.may).toEqual({ report: true, edit: true })
  expect(show(viewer.actor)?.may).toEqual({ report: false, edit: false })
})

test('head and chart', () => {
  const { approver, show } = story()
  const shown = show(approver.actor)
  expect(shown?.outcome).toMatchObject({
    figure: { number: '4.4', unit: 'days' },
    category: 'Time saved',
    percent: 80,
    standing: 'on_track',
  })
  expect(shown?.startText).toBe('baseline 10 d (1 Jan) · target 3 d by 30 Jun')
  expect(shown?.measuring.unitText).toBe('days')
  expect(shown?.chart.marks.map(({ status }) => status)).toEqual(['baseline', 'verified', 'reported'])
  expect(shown?.chart.summary).toBe(
    'From 10 d on 1 Jan 2026 to 4.4 d on 30 Apr 2026, target 3 d by 30 Jun 2026. 2 measurements: 1 confirmed, 1 reported.',
  )
})

test('the address opens a form, where the reader may use it', () => {
  const { approver, csm, viewer, april, show } = story()
  expect(show(csm.actor, 'do=measure')?.opened).toEqual({ form: 'measure' })
  expect(show(csm.actor, `correct=${april.id}`)?.opened).toMatchObject({
    form: 'correct',
    row: { id: april.id },
  })
  expect(show(approver.actor, `dispute=${april.id}`)?.opened).toMatchObject({ form: 'dispute' })
  expect(show(csm.actor, `dispute=${april.id}`)?.opened).toBeNull()
  expect(show(viewer.actor, `correct=${april.id}`)?.opened).toBeNull()
  expect(show(approver.actor, 'correct=nothing')?.opened).toBeNull()
})

test('a hundred lines a page', () => {
  const { db, account, approver, csm, elsewhere } = outcomeStory()
  const { outcome } = elsewhere
  for (let day = 0; day < 103; day += 1)
    makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn: addDays('2026-01-01', day) })
  const actor = { ...approver.actor, accountId: elsewhere.account.id }
  const at = (page: string) =>
    showOutcome(db, {
      actor,
      account,
      outcomeId: outcome.id,
      now: monday.now,
      search: new URLSearchParams({ page }),
    })
  expect(at('1')?.pages).toEqual({ page: 1, last: 2, from: 1, to: 100, total: 103 })
  expect(at('2')?.rows.map(({ measuredOn }) => measuredOn)).toEqual([
    '2026-01-03',
    '2026-01-02',
    '2026-01-01',
  ])
  for (const odd of ['0', '-1', '1.5', 'x']) expect(at(odd)?.pages.page).toBe(1)
  expect(at('99')?.pages.page).toBe(2)
})

test('a figure that a mail leads to comes first, and is not asked about twice', () => {
  const { approver, april, show } = story()
  expect(show(approver.actor)?.lead).toBeNull()
  const shown = show(approver.actor, `figure=${april.id}`)
  expect(shown?.lead?.row?.id).toBe(april.id)
  expect(shown?.asked).toEqual([])
  expect(show(approver.actor, 'figure=corrected')?.lead).toEqual({ row: null })
})
