import { expect, test } from 'vitest'
import {
  type Figure,
  firstHolding,
  firstImprovement,
  isBetter,
  runSoFar,
} from '#app/domain/care/gates/improvement.ts'
import { makeOutcomeEvidence } from '#tests/factories/evidence.ts'

/** "01 8 verified": the day of March, the value, the state. */
function series(...told: string[]): Figure[] {
  return told.map((line) => {
    const [day, value = '', verification] = line.split(' ')
    const on = `2026-03-${day}`
    return { id: `M${day}`, on, value, verification: verification as Figure['verification'] }
  })
}

const holds = (...told: string[]) =>
  firstHolding([makeOutcomeEvidence({ measurements: series(...told) })])?.figures.map(({ id }) => id) ?? null

test('better is strict, exact, and follows the direction', () => {
  const down = makeOutcomeEvidence({ baselineValue: '0.3' })
  expect(isBetter(down, '0.30')).toBe(false)
  expect(isBetter(down, '0.29999999999999999999')).toBe(true)
  expect(isBetter({ ...down, direction: 'increase' }, '0.30000000000000000001')).toBe(true)
  expect(isBetter({ ...down, direction: 'increase' }, '-1')).toBe(false)
})

test('the first confirmed better figure over all outcomes is the improvement', () => {
  const late = makeOutcomeEvidence({
    measurements: series('05 9 reported', '09 11 verified', '20 9 verified'),
  })
  const early = makeOutcomeEvidence({ id: 'O2', measurements: series('10 9 verified') })
  expect(firstImprovement([late, early])).toMatchObject({ outcome: { id: 'O2' }, figures: [{ id: 'M10' }] })
  expect(firstImprovement([late])).toMatchObject({ figures: [{ id: 'M20' }] })
  expect(firstImprovement([makeOutcomeEvidence({ measurements: series('05 9 disputed') })])).toBeNull()
})

test('two confirmed better figures 14 days apart hold', () => {
  expect(holds('01 9 verified', '15 8 verified')).toEqual(['M01', 'M15'])
  expect(holds('01 9 verified', '14 8 verified')).toBeNull()
  expect(holds('01 9 verified', '10 8 verified', '15 7 verified')).toEqual(['M01', 'M15'])
})

test('a confirmed figure between them that is not better, or a disputed one, begins anew; reported ones do not', () => {
  expect(holds('01 9 verified', '08 10 verified', '15 8 verified')).toBeNull()
  expect(holds('01 9 verified', '08 9 disputed', '15 8 verified')).toBeNull()
  expect(holds('01 9 verified', '08 12 reported', '15 8 verified')).toEqual(['M01', 'M15'])
  expect(holds('01 9 verified', '02 12 verified', '03 8 verified', '17 8 verified')).toEqual(['M03', 'M17'])
})

test('figures of different outcomes do not make a pair', () => {
  const one = makeOutcomeEvidence({ measurements: series('01 9 verified') })
  const other = makeOutcomeEvidence({ id: 'O2', measurements: series('20 9 verified') })
  expect(firstHolding([one, other])).toBeNull()
  expect(runSoFar([one, other])).toMatchObject({ outcome: { id: 'O1' }, figures: [{ id: 'M01' }] })
  expect(runSoFar([])).toBeNull()
})
