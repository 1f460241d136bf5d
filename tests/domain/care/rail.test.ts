import { expect, test } from 'vitest'
import { criteriaOf } from '#app/domain/care/criteria.ts'
import type { Criterion, Gate } from '#app/domain/care/gate.ts'
import {
  guideOf,
  lapseOf,
  passageOf,
  type RailAsked,
  railOf,
  readDays,
  readPassage,
  type Spell,
  waitingOn,
} from '#app/domain/care/rail.ts'
import type { Stage } from '#app/domain/care/stages.ts'

/** A gate of a stage with these criteria open, every other one met. */
function gate(stage: Stage, open: readonly string[] = []): Gate {
  const criteria = criteriaOf[stage].map(
    (key): Criterion => ({
      ...{ key, isMet: !open.includes(key), waiver: null },
      ...{ staff: `they: ${key}`, customer: `you: ${key}`, staffDetail: '', customerDetail: `now: ${key}` },
      ...{ fix: { page: 'path' }, metOn: null, metBy: [], lapsesOn: null },
    }),
  )
  const done = criteria.length - open.length
  return { stage, criteria, done, isReady: open.length === 0 }
}

const spells: Spell[] = [
  { stage: 'capture', enteredOn: '2026-01-19', cause: 'opened' },
  { stage: 'align', enteredOn: '2026-02-14', cause: 'moved' },
  { stage: 'reinforce', enteredOn: '2026-04-22', cause: 'moved' },
]
const review = gate('reinforce', ['reviewed_with_data'])
const asked: RailAsked = {
  ...{ stage: 'reinforce', today: '2026-06-04', side: 'customer', spells, gate: review, rest: null },
  passed: [],
}

test('passed stages say when and how long, the current one what it waits for, later ones stay quiet', () => {
  expect(railOf(asked)).toEqual([
    { key: 'capture', title: 'Capture', state: 'passed', detail: 'Passed 14 Feb · 26 days' },
    { key: 'align', title: 'Align', state: 'passed', detail: 'Passed 22 Apr · 67 days' },
    {
      ...{ key: 'reinforce', title: 'Reinforce', state: 'current' },
      ...{ detail: '5 of 6 done · waiting on one review', progress: 83 },
    },
    { key: 'elevate', title: 'Elevate', state: 'ahead', detail: 'Opens when both sides agree' },
  ])
})

test('with more than one thing open the vendor reads the days and the guide, the customer neither', () => {
  const capture = gate('capture', ['context_written', 'context_confirmed'])
  const early = { ...asked, stage: 'capture' as const, spells: spells.slice(0, 1), gate: capture }
  const today = '2026-02-26'
  expect(railOf({ ...early, today })[0]?.detail).toBe('4 of 6 done')
  expect(railOf({ ...early, today, side: 'vendor' })[0]?.detail).toBe('4 of 6 done · 38 days · guide 30')
})

test('a ready stage waits for signatures; Elevate, which nobody leaves, does not', () => {
  expect(railOf({ ...asked, gate: gate('reinforce') })[2]?.detail).toBe(
    '6 of 6 done · waiting for signatures',
  )
  const last = { ...asked, stage: 'elevate' as const, gate: gate('elevate') }
  expect(railOf({ ...last, side: 'vendor' })[3]?.detail).toBe('1 of 1 done')
  expect(railOf(last)[3]).toMatchObject({ detail: 'Tell your story, if you like', state: 'current' })
})

test('a resting stage says until when, and hurries nobody', () => {
  expect(railOf({ ...asked, rest: { endsOn: '2027-03-31' } })[2]).toMatchObject({
    detail: 'Resting until 31 Mar 2027 · 5 of 6 done',
    isResting: true,
  })
  expect(railOf({ ...asked, rest: { endsOn: null } })[2]?.detail).toBe('Resting · 5 of 6 done')
})

test('a passed stage slips with its reason; one the plan was placed after counts what is open', () => {
  const unmet = gate('capture', ['context_confirmed', 'decision_maker_known']).criteria.filter(
    (c) => !c.isMet,
  )
  const behind = { stage: 'capture' as const, unmet, gate: gate('capture'), leftOn: '2026-02-14' }
  const slipping = railOf({ ...asked, passed: [{ ...behind, state: 'slipping' }] })[0]
  expect(slipping?.slipping).toBe('now: context_confirmed')
  const placed = railOf({ ...asked, spells: spells.slice(2), passed: [{ ...behind, state: 'gaps' }] })[0]
  expect(placed).toEqual({
    ...{ key: 'capture', title: 'Capture', state: 'passed' },
    detail: 'Before this plan · 2 still open',
  })
})

test('a passage is the last one: after a step back the first does not count, a placing is no signature', () => {
  const back: Spell[] = [
    ...spells.slice(0, 2),
    { stage: 'capture', enteredOn: '2026-03-01', cause: 'stepped_back' },
  ]
  expect(passageOf('capture', back)).toBeNull()
  expect(passageOf('align', back)).toBeNull()
  const placed: Spell[] = [...back, { stage: 'reinforce', enteredOn: '2026-03-02', cause: 'placed' }]
  expect(passageOf('capture', placed)).toEqual({ on: '2026-03-02', days: 1, isSigned: false })
  expect(readPassage(passageOf('capture', placed), '2026-06-04')).toBe('Left 2 Mar · 1 day')
  expect(readPassage(null, '2026-06-04')).toBe('Before this plan')
})

test('days and the guide: the day of entering is none, and being over it is a hint', () => {
  expect([readDays(-1), readDays(0), readDays(1), readDays(38)]).toEqual([
    '0 days',
    '0 days',
    '1 day',
    '38 days',
  ])
  expect(guideOf('capture', '2026-03-01', '2026-03-01')).toEqual({
    text: 'since today · guide 30',
    isOver: false,
  })
  expect(guideOf('capture', '2026-03-01', '2026-04-08')).toEqual({ text: '38 days · guide 30', isOver: true })
  expect(guideOf('reinforce', '2026-03-01', '2026-04-08')).toEqual({ text: '38 days', isOver: false })
})

test('what is missing is named for one open criterion only, in each side’s words', () => {
  const own = gate('align', ['value_in_their_words'])
  expect([waitingOn(own, 'vendor'), waitingOn(own, 'customer')]).toEqual([
    'their own words',
    'your own words',
  ])
  expect(waitingOn(gate('align'), 'vendor')).toBeNull()
  expect(waitingOn(gate('align', ['solutions_linked', 'first_value']), 'vendor')).toBeNull()
  const [open] = own.criteria.filter(({ isMet }) => !isMet)
  expect(open && [lapseOf(open, 'vendor'), lapseOf(open, 'customer')]).toEqual([
    'they: value_in_their_words',
    'now: value_in_their_words',
  ])
})
