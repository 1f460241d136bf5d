import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import { readSnapshot, snapshotOf, stillHolds, writeSnapshot } from '#app/domain/care/snapshot.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import { anyAddition, anyEvidence } from '#tests/factories/any-evidence.ts'
import {
  instant,
  makeContextEvidence,
  makeEvidence,
  makeGoalEvidence,
  makeMilestoneEvidence,
  makeOutcomeEvidence,
  makeReviewEvidence,
} from '#tests/factories/evidence.ts'

const sign = (stage: Stage, evidence = makeEvidence()) => snapshotOf(evaluateGate(stage, evidence))
const holding = (stage: Stage, given: Partial<GateEvidence>, signed = sign(stage)) => {
  const evidence = makeEvidence(given)
  return stillHolds(signed, { gate: evaluateGate(stage, evidence), evidence })
}

test('a snapshot is written one way, whatever the order of its fields, and comes back as it was', () => {
  const snapshot = sign('reinforce')
  const criteria = snapshot.criteria.map(({ metBy, ...rest }) => ({ metBy, ...rest }))
  const shuffled = { criteria, stage: snapshot.stage, form: snapshot.form }
  expect(writeSnapshot(shuffled)).toBe(writeSnapshot(snapshot))
  expect(readSnapshot(writeSnapshot(snapshot))).toEqual(snapshot)
  expect(snapshot.criteria[0]).toEqual({
    key: 'verified_improvement',
    isMet: true,
    waiverId: null,
    metBy: [
      { kind: 'outcome', id: 'O1', mark: 'decrease 10 2026-01-01 3 2026-06-30 days ' },
      { kind: 'outcome', id: 'O1', mark: 'terms agreed' },
      { kind: 'measurement', id: 'M1', mark: 'verified' },
    ],
  })
})

const secondGoal = makeGoalEvidence({
  ...{ id: 'G2', agreedAt: instant('2026-02-20T10:00:00Z'), priority: 'normal' as const },
  ...{ solutions: [{ id: 'L2', version: 1 }], valueStatement: { id: 'V2', words: 30, copiedPercent: 0 } },
})

describe('an edit of what met a criterion voids, and says which', () => {
  const context = makeContextEvidence
  const voided: [string, Stage, Partial<GateEvidence>, string, string][] = [
    [
      'another wording',
      'capture',
      { context: context({ versionId: 'C2' }) },
      'context_written',
      'has changed',
    ],
    [
      'confirmed again',
      'capture',
      { context: context({ confirmed: { at: 5, on: '2026-05-01', by: 'Maria Oliveira' } }) },
      'context_confirmed',
      'has changed',
    ],
    ['a stale context', 'capture', { today: '2027-03-01' }, 'context_confirmed', 'no longer so'],
    [
      'a goal agreed anew',
      'capture',
      { goals: [makeGoalEvidence({ agreedAt: 1 })] },
      'measure_of_success',
      'has changed',
    ],
    [
      'another baseline',
      'capture',
      { outcomes: [makeOutcomeEvidence({ baselineValue: '11' })] },
      'measure_of_success',
      'has changed',
    ],
    ['a decision maker who left', 'capture', { people: [] }, 'decision_maker_known', 'no longer so'],
    [
      'a goal agreed anew under its solution',
      'align',
      { goals: [makeGoalEvidence({ agreedAt: 1 })] },
      'solutions_linked',
      'has changed',
    ],
    [
      'one of two goals that is put before the other side again',
      'align',
      { goals: [makeGoalEvidence({ agreedAt: null }), secondGoal] },
      'solutions_linked',
      'has changed',
    ],
    [
      'a step that is the first gain no more, while another one is',
      'align',
      { milestones: [makeMilestoneEvidence({ isFirstValue: false }), makeMilestoneEvidence({ id: 'S2' })] },
      'first_value',
      'has changed',
    ],
    [
      'an edited solution',
      'align',
      { goals: [makeGoalEvidence({ solutions: [{ id: 'L1', version: 2 }] })] },
      'solutions_linked',
      'has changed',
    ],
    [
      'other own words',
      'align',
      { goals: [makeGoalEvidence({ valueStatement: { id: 'V2', words: 30, copiedPercent: 0 } })] },
      'value_in_their_words',
      'has changed',
    ],
    [
      'a step done anew',
      'align',
      { milestones: [makeMilestoneEvidence({ completed: { at: 5, side: 'customer' } })] },
      'first_value',
      'has changed',
    ],
    [
      'a figure that is disputed',
      'reinforce',
      {
        outcomes: [
          makeOutcomeEvidence({
            measurements: [{ id: 'M1', on: '2026-02-28', value: '8', verification: 'disputed' }],
          }),
        ],
      },
      'verified_improvement',
      'no longer so',
    ],
    [
      'another review',
      'reinforce',
      { reviews: [makeReviewEvidence({ id: 'R2' })] },
      'reviewed_with_data',
      'has changed',
    ],
    [
      'somebody who closed what they had opened',
      'reinforce',
      { openings: [] },
      'customer_open_to_advocacy',
      'no longer so',
    ],
  ]
  test.each(voided)('%s', (_name, stage, given, criterion, because) => {
    const answer = holding(stage, given)
    expect(answer).toMatchObject({ holds: false, criterion })
    expect(answer.holds ? '' : answer.because).toContain(because)
  })
})

test('an edit of anything else voids nothing', () => {
  const renamed = {
    context: makeContextEvidence(),
    goals: [makeGoalEvidence({ title: 'Another title', targetDate: '2026-12-31' })],
    outcomes: [makeOutcomeEvidence({ name: 'Another name' })],
    people: [{ id: 'P1', name: 'Maria Costa', controlsBudget: true, influencesRenewal: true }],
    milestones: [makeMilestoneEvidence({ title: 'Another step', dueOn: null })],
    investment: 'light' as const,
    names: { account: 'Northwind plc', vendor: 'Lumen' },
  }
  for (const stage of ['capture', 'align', 'reinforce'] as const)
    expect(holding(stage, renamed)).toEqual({ holds: true })
})

describe('waivers', () => {
  const waiver = {
    id: 'W1',
    criterion: 'decision_maker_known' as const,
    reason: 'Founder-led',
    by: 'Tom Lindqvist',
  }
  const signed = sign('capture', makeEvidence({ people: [], waivers: [waiver] }))

  test('a criterion let go holds as long as it is let go the same way, also once somebody meets it', () => {
    expect(holding('capture', { people: [], waivers: [waiver] }, signed)).toEqual({ holds: true })
    expect(holding('capture', { waivers: [waiver] }, signed)).toEqual({ holds: true })
  })

  test('a waiver taken back, or another one, voids', () => {
    const because = '“Who controls the budget and who influences renewal is known”: it is asked for again'
    const answer = { holds: false, criterion: 'decision_maker_known', because }
    expect(holding('capture', {}, signed)).toEqual(answer)
    expect(holding('capture', { people: [], waivers: [{ ...waiver, id: 'W2' }] }, signed)).toEqual(answer)
  })

  test('what was met and is now only let go voids: it is not what was signed', () => {
    expect(holding('capture', { people: [], waivers: [waiver] })).toMatchObject({ holds: false })
  })
})

test('the signature of another stage covers nothing of this one', () => {
  expect(holding('align', {}, sign('capture'))).toMatchObject({ holds: false, criterion: 'solutions_linked' })
})

test('whatever stands there, evidence that came since voids no signature', () => {
  const some = fc.array(anyAddition, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(anyEvidence, some, fc.constantFrom(...stages), (evidence, added, stage) => {
      const signed = readSnapshot(writeSnapshot(snapshotOf(evaluateGate(stage, evidence))))
      const ready = {
        ...signed,
        criteria: signed.criteria.filter(({ isMet, waiverId }) => isMet || waiverId),
      }
      const more = added.reduce((grown, { to }) => to(grown), evidence)
      const gate = evaluateGate(stage, more)
      const kept = {
        ...gate,
        criteria: gate.criteria.filter(({ key }) => ready.criteria.some((c) => c.key === key)),
      }
      expect(stillHolds(ready, { gate: kept, evidence: more })).toEqual({ holds: true })
    }),
    { numRuns: 300 },
  )
})
