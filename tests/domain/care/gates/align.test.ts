import { describe, expect, test } from 'vitest'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import { alignGate } from '#app/domain/care/gates/align.ts'
import { instant, makeEvidence, makeGoalEvidence, makeMilestoneEvidence } from '#tests/factories/evidence.ts'

const agreed = { kind: 'goal', id: 'G1', mark: `agreed ${instant('2026-01-20T10:00:00Z')}` }

function line(key: CriterionKey, given: Partial<GateEvidence> = {}) {
  const found = alignGate(makeEvidence(given)).find((criterion) => criterion.key === key)
  if (!found) throw new Error(`Align has no ${key}`)
  return found
}

describe('solutions_linked', () => {
  test('every agreed open goal has one, and there is at least one such goal', () => {
    expect(line('solutions_linked')).toMatchObject({
      isMet: true,
      metBy: [agreed, { kind: 'solution', id: 'L1', mark: '1' }],
      customer: 'Lumen Analytics has said what will help with every agreed goal',
    })
    expect(line('solutions_linked', { goals: [] })).toMatchObject({
      isMet: false,
      staffDetail: 'No goal is agreed by both sides yet',
    })
    expect(line('solutions_linked', { goals: [makeGoalEvidence({ closure: 'achieved' })] }).isMet).toBe(false)
    const without = makeGoalEvidence({ id: 'G2', title: 'One trusted number', solutions: [] })
    expect(line('solutions_linked', { goals: [makeGoalEvidence(), without] })).toMatchObject({
      isMet: false,
      staffDetail: 'Still without: One trusted number',
      fix: { page: 'goal', id: 'G2' },
    })
  })

  test('drafts and goals that were closed need none, and the first solution by id is the one that counts', () => {
    const draft = makeGoalEvidence({ id: 'G2', agreedAt: null, solutions: [] })
    const closed = makeGoalEvidence({ id: 'G3', closure: 'missed', solutions: [] })
    const two = makeGoalEvidence({
      solutions: [
        { id: 'L2', version: 1 },
        { id: 'L1', version: 4 },
      ],
    })
    expect(line('solutions_linked', { goals: [two, draft, closed] })).toMatchObject({
      isMet: true,
      metBy: [agreed, { kind: 'solution', id: 'L1', mark: '4' }],
    })
  })
})

describe('value_in_their_words', () => {
  const said = (words: number, copiedPercent: number, id = 'V1') => ({ id, words, copiedPercent })
  const isMet = (...goals: GateEvidence['goals']) => line('value_in_their_words', { goals }).isMet

  test('15 words or more, less than 60 % of them copied', () => {
    expect(isMet(makeGoalEvidence({ valueStatement: said(15, 59) }))).toBe(true)
    expect(isMet(makeGoalEvidence({ valueStatement: said(14, 0) }))).toBe(false)
    expect(isMet(makeGoalEvidence({ valueStatement: said(30, 60) }))).toBe(false)
    expect(isMet(makeGoalEvidence({ valueStatement: null }))).toBe(false)
    expect(isMet()).toBe(false)
  })

  test('on one agreed goal at least, and on every open one that is marked top', () => {
    const top = makeGoalEvidence({ id: 'G2', priority: 'top', valueStatement: null })
    const plain = makeGoalEvidence({ id: 'G2', priority: 'normal', valueStatement: null })
    expect(isMet(makeGoalEvidence(), plain)).toBe(true)
    expect(isMet(makeGoalEvidence(), top)).toBe(false)
    expect(isMet(makeGoalEvidence(), { ...top, closure: 'achieved' })).toBe(true)
    expect(isMet(makeGoalEvidence({ agreedAt: null }))).toBe(false)
  })

  test('the reader learns what is missing', () => {
    const detail = (valueStatement: GateEvidence['goals'][number]['valueStatement']) =>
      line('value_in_their_words', { goals: [makeGoalEvidence({ valueStatement })] })
    expect(detail(said(9, 0)).customerDetail).toBe('“Close the books in three days”: 9 of 15 words')
    expect(detail(said(20, 71)).staffDetail).toBe(
      '“Close the books in three days”: mostly our own wording, 71% of it',
    )
    expect(detail(null).customerDetail).toBe(
      'Say it for “Close the books in three days”, in a sentence or two',
    )
  })

  test('met by the statement of the goal agreed first and by those of the top goals, each once', () => {
    const later = makeGoalEvidence({
      ...{ id: 'G2', agreedAt: instant('2026-02-01T10:00:00Z') },
      valueStatement: said(20, 0, 'V2'),
    })
    const plain = { ...later, id: 'G3', priority: 'normal' as const, valueStatement: said(20, 0, 'V3') }
    const { metBy } = line('value_in_their_words', { goals: [plain, later, makeGoalEvidence()] })
    expect(metBy.map(({ id }) => id)).toEqual(['G1', 'V1', 'G2', 'V2'])
  })
})

describe('first_value', () => {
  const at = instant('2026-03-02T23:30:00Z')
  const isMet = (given: Parameters<typeof makeMilestoneEvidence>[0]) =>
    line('first_value', { milestones: [makeMilestoneEvidence(given)] }).isMet

  test('the customer completed the step, or accepted it', () => {
    expect(isMet({ completed: { at, side: 'customer' } })).toBe(true)
    expect(isMet({ completed: { at, side: 'vendor' } })).toBe(false)
    expect(isMet({ completed: { at, side: 'vendor' }, accepted: { at, side: 'customer' } })).toBe(true)
    expect(isMet({ completed: null })).toBe(false)
    expect(isMet({ isFirstValue: false })).toBe(false)
  })

  test('where acceptance is asked for, it must be there', () => {
    const asked = { needsAcceptance: true, completed: { at, side: 'customer' as const } }
    expect(isMet(asked)).toBe(false)
    expect(isMet({ ...asked, accepted: { at, side: 'vendor' } })).toBe(true)
  })

  test('it is told with the day in the account’s zone, and what is missing to whom', () => {
    const step = makeMilestoneEvidence({ completed: { at, side: 'customer' } })
    expect(line('first_value', { milestones: [step] })).toMatchObject({
      ...{ metOn: '2026-03-03', staffDetail: 'First month closed' },
    })
    const waiting = makeMilestoneEvidence({ completed: { at, side: 'vendor' } })
    expect(line('first_value', { milestones: [waiting] })).toMatchObject({
      staffDetail: '“First month closed” is done; someone at Northwind Traders still has to accept it',
      customerDetail: '“First month closed” is done. Do you accept it?',
    })
    expect(line('first_value', { milestones: [] }).staffDetail).toBe(
      'No step is marked as the first gain yet',
    )
  })
})
