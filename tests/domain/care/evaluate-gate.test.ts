import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criteriaOf, criterionTitles } from '#app/domain/care/criteria.ts'
import { evaluateGate, isDoneWith } from '#app/domain/care/evaluate-gate.ts'
import { stages } from '#app/domain/care/stages.ts'
import { anyAddition, anyEvidence } from '#tests/factories/any-evidence.ts'
import { makeEvidence } from '#tests/factories/evidence.ts'

test('each stage asks for the criteria of DOMAIN.md, in their order', () => {
  for (const stage of stages) {
    const { criteria } = evaluateGate(stage, makeEvidence())
    expect(criteria.map(({ key }) => key)).toEqual(criteriaOf[stage])
  }
})

test('an account that has shown everything is ready in every stage but Elevate, where nobody was told of it yet', () => {
  const ready = stages.map((stage) => [stage, evaluateGate(stage, makeEvidence()).isReady])
  expect(Object.fromEntries(ready)).toEqual({ capture: true, align: true, reinforce: true, elevate: false })
})

test('a waiver lets its own criterion go, and says who and why', () => {
  const openings: [] = []
  const waived = {
    id: 'W1',
    criterion: 'customer_open_to_advocacy' as const,
    reason: 'Pilot',
    by: 'Tom Lindqvist',
  }
  expect(evaluateGate('reinforce', makeEvidence({ openings }))).toMatchObject({ isReady: false, done: 5 })
  const gate = evaluateGate('reinforce', makeEvidence({ openings, waivers: [waived] }))
  expect(gate).toMatchObject({ isReady: true, done: 6 })
  expect(gate.criteria.find(({ key }) => key === waived.criterion)).toMatchObject({
    isMet: false,
    waiver: { id: 'W1', reason: 'Pilot', by: 'Tom Lindqvist' },
  })
  expect(gate.criteria.filter(({ waiver }) => waiver !== null)).toHaveLength(1)
})

test('both sides read a sentence for every criterion, without words of the house', () => {
  const jargon = /\b(CSM|gate|criterion|criteria|milestone|stakeholder|vendor|waive|verified)\b/i
  for (const stage of stages) {
    for (const { customer, staff, key } of evaluateGate(stage, makeEvidence()).criteria) {
      expect(customer).not.toMatch(jargon)
      expect([staff.length > 10, customer.length > 10, criterionTitles[key].length > 10]).toEqual([
        true,
        true,
        true,
      ])
    }
  }
})

describe('whatever stands there', () => {
  test('a gate is ready exactly when nothing of it is unmet and not let go', () => {
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom(...stages), (evidence, stage) => {
        const { criteria, isReady, done } = evaluateGate(stage, evidence)
        const open = criteria.filter(({ isMet, waiver }) => !isMet && waiver === null)
        expect(isReady).toBe(open.length === 0)
        expect(done).toBe(criteria.filter(isDoneWith).length)
      }),
    )
  })

  test('what is unmet names nothing that met it, and what time ends is told a later day', () => {
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom(...stages), (evidence, stage) => {
        for (const { isMet, metBy, lapsesOn } of evaluateGate(stage, evidence).criteria) {
          if (!isMet) expect([metBy, lapsesOn]).toEqual([[], null])
          if (lapsesOn !== null) expect(lapsesOn > evidence.today).toBe(true)
        }
      }),
    )
  })

  test('more evidence un-meets nothing', () => {
    fc.assert(
      fc.property(anyEvidence, fc.array(anyAddition, { minLength: 1, maxLength: 4 }), (evidence, added) => {
        const more = added.reduce((grown, { to }) => to(grown), evidence)
        for (const stage of stages) {
          const before = evaluateGate(stage, evidence).criteria
          const after = evaluateGate(stage, more).criteria
          for (const [index, { key, isMet }] of before.entries())
            if (isMet) expect([key, after[index]?.isMet]).toEqual([key, true])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('on the day a criterion lapses it is unmet, and on the day before it is met', () => {
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom(...stages), (evidence, stage) => {
        for (const { key, lapsesOn } of evaluateGate(stage, evidence).criteria) {
          if (lapsesOn === null) continue
          const isMetOn = (today: string) =>
            evaluateGate(stage, { ...evidence, today }).criteria.find((one) => one.key === key)?.isMet
          const dayBefore = new Date(Date.parse(lapsesOn) - 86_400_000).toISOString().slice(0, 10)
          expect([key, isMetOn(dayBefore), isMetOn(lapsesOn)]).toEqual([key, true, false])
        }
      }),
    )
  })
})
