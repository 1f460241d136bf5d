import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import { allMarks, isSignedByBoth, isStillSo, marks } from '#app/domain/care/marks.ts'
import { stages } from '#app/domain/care/stages.ts'
import { anyEvidence } from '#tests/factories/any-evidence.ts'
import { makeContextEvidence, makeEvidence, makeReviewEvidence } from '#tests/factories/evidence.ts'

test('a record has several marks at once, and one more takes none away', () => {
  const person = { id: 'P1', name: 'Maria Oliveira', controlsBudget: true, influencesRenewal: false }
  const before = allMarks(makeEvidence({ people: [person] }))
  const after = allMarks(makeEvidence({ people: [{ ...person, influencesRenewal: true }] }))
  expect([isStillSo(before, marks.budget(person)), isStillSo(before, marks.renewal(person))]).toEqual([
    true,
    false,
  ])
  expect([isStillSo(after, marks.budget(person)), isStillSo(after, marks.renewal(person))]).toEqual([
    true,
    true,
  ])
})

test('a wording that is confirmed stays the wording it was', () => {
  const written = makeContextEvidence({ confirmed: null })
  const now = allMarks(makeEvidence())
  expect(isStillSo(now, marks.written(written))).toBe(true)
  expect(isStillSo(now, marks.confirmed(written))).toBe(false)
})

test('a review counts as signed with both sides only', () => {
  const half = makeReviewEvidence({ signedBy: ['customer'] })
  expect([isSignedByBoth(half), isSignedByBoth(makeReviewEvidence())]).toEqual([false, true])
  expect(isStillSo(allMarks(makeEvidence({ reviews: [half] })), marks.signed(half))).toBe(false)
})

test('whatever stands there, everything that meets a criterion is so', () => {
  fc.assert(
    fc.property(anyEvidence, fc.constantFrom(...stages), (evidence, stage) => {
      const now = allMarks(evidence)
      for (const { key, metBy } of evaluateGate(stage, evidence).criteria)
        for (const thing of metBy)
          expect([key, thing.mark, isStillSo(now, thing)]).toEqual([key, thing.mark, true])
    }),
  )
})
