import { expect, test } from 'vitest'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import { captureGate } from '#app/domain/care/gates/capture.ts'
import {
  makeContextEvidence,
  makeEvidence,
  makeGoalEvidence,
  makeMilestoneEvidence,
  makeOutcomeEvidence,
} from '#tests/factories/evidence.ts'

function line(key: CriterionKey, given: Partial<GateEvidence> = {}) {
  const found = captureGate(makeEvidence(given)).find((criterion) => criterion.key === key)
  if (!found) throw new Error(`Capture has no ${key}`)
  return found
}

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')
const written = (given: Parameters<typeof makeContextEvidence>[0]) => ({
  context: makeContextEvidence(given),
})

test('context_written needs 40 words of challenge and success together', () => {
  expect(line('context_written')).toMatchObject({
    isMet: true,
    staffDetail: '46 words',
    metOn: '2026-01-12',
    metBy: [{ kind: 'context', id: 'C1', mark: 'written' }],
  })
  expect(line('context_written', written({ challenge: words(20), success: words(20) })).isMet).toBe(true)
  expect(line('context_written', written({ challenge: words(20), success: words(19) }))).toMatchObject({
    isMet: false,
    staffDetail: '39 of 40 words',
    metOn: null,
    metBy: [],
  })
  expect(line('context_written', { context: null }).staffDetail).toBe('Nothing is written yet')
})

test('context_written counts languages without spaces between words', () => {
  const sentence =
    '毎月経理部門は五つの地域の数字を手作業で入力し直しており役員は二週間前の数字で判断している'
  expect(line('context_written', written({ challenge: sentence, success: sentence })).isMet).toBe(true)
})

test('context_product_free names the terms, for each side in its own words', () => {
  expect(line('context_product_free').isMet).toBe(true)
  expect(line('context_product_free', written({ productTerms: ['SmartSync', 'Lumen'] }))).toMatchObject({
    isMet: false,
    staff: 'In their language, without our product',
    customer: 'In your own language, without the words Lumen Analytics sells with',
    staffDetail: '2 of our own terms: SmartSync and Lumen. What would they say instead?',
    customerDetail: 'Say it without SmartSync and Lumen',
    fix: { page: 'context' },
  })
  expect(line('context_product_free', written({ challenge: '', success: ' ' })).isMet).toBe(false)
})

test('context_confirmed counts for 365 days and says on which day it lapses', () => {
  const confirmed = (on: string, today: string) =>
    line('context_confirmed', {
      ...written({ confirmed: { at: Date.parse(on), on, by: 'Maria Oliveira' } }),
      today,
    })
  expect(confirmed('2026-01-14', '2026-05-04')).toMatchObject({
    isMet: true,
    staffDetail: 'Maria Oliveira, 14 Jan',
    metOn: '2026-01-14',
    lapsesOn: '2027-01-15',
  })
  expect(confirmed('2026-01-14', '2027-01-14').isMet).toBe(true)
  expect(confirmed('2026-01-14', '2027-01-15')).toMatchObject({
    isMet: false,
    lapsesOn: null,
    staffDetail: 'Maria Oliveira, 14 Jan 2026: more than a year ago. Is it still so?',
  })
  expect(line('context_confirmed', written({ confirmed: null }))).toMatchObject({
    isMet: false,
    staff: 'Someone at Northwind Traders confirms: “yes, that is us”',
    customer: 'One of you confirms: “yes, that is us”',
  })
})

test('measure_of_success needs an agreed goal, not called off, with baseline, its date and a target', () => {
  expect(line('measure_of_success')).toMatchObject({
    isMet: true,
    staffDetail: 'Month-end close: 10 days → 3 days, baseline of 1 Jan',
    metOn: '2026-01-20',
    metBy: [
      { kind: 'goal', id: 'G1' },
      { kind: 'outcome', id: 'O1' },
    ],
  })
  const isMet = (given: Partial<GateEvidence>) => line('measure_of_success', given).isMet
  expect(isMet({ goals: [makeGoalEvidence({ agreedAt: null })] })).toBe(false)
  expect(isMet({ goals: [makeGoalEvidence({ closure: 'cancelled' })] })).toBe(false)
  for (const closure of ['achieved', 'partially_achieved', 'missed'] as const)
    expect(isMet({ goals: [makeGoalEvidence({ closure })] })).toBe(true)
  for (const lacking of [{ baselineValue: '' }, { baselineOn: '' }, { targetValue: '' }, { goalId: 'other' }])
    expect(isMet({ outcomes: [makeOutcomeEvidence(lacking)] })).toBe(false)
  expect(line('measure_of_success', { outcomes: [] })).toMatchObject({
    staffDetail: '“Close the books in three days” has no baseline and target yet',
    fix: { page: 'goal', id: 'G1' },
  })
  expect(line('measure_of_success', { goals: [] }).staffDetail).toBe('No goal yet')
})

test('decision_maker_known asks for both, which one person may be', () => {
  const person = (id: string, controlsBudget: boolean, influencesRenewal: boolean) => ({
    ...{ id, name: `Person ${id}`, controlsBudget, influencesRenewal },
  })
  const isMet = (...people: ReturnType<typeof person>[]) => line('decision_maker_known', { people }).isMet
  expect(isMet(person('A', true, true))).toBe(true)
  expect(isMet(person('A', true, false), person('B', false, true))).toBe(true)
  expect(isMet(person('A', true, false))).toBe(false)
  expect(isMet(person('A', false, true))).toBe(false)
  expect(line('decision_maker_known', { people: [person('A', false, true)] })).toMatchObject({
    staffDetail: 'Budget: nobody yet. Renewal: Person A',
    customerDetail: 'Budget: nobody yet. Going on: Person A',
    fix: { page: 'people' },
  })
})

test('milestones_capture is met where no step is required, and says so', () => {
  expect(line('milestones_capture')).toMatchObject({
    isMet: true,
    staffDetail: 'No step is required here',
    metBy: [],
  })
  const step = makeMilestoneEvidence({
    stage: 'capture',
    completed: null,
    dueOn: '2026-05-02',
    title: 'Kick-off',
  })
  expect(line('milestones_capture', { milestones: [step] })).toMatchObject({
    isMet: false,
    staffDetail: '0 of 1. Still open: Kick-off (2 days late)',
    fix: { page: 'milestone', id: 'S1' },
  })
})
