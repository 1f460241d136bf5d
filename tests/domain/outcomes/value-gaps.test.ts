import { expect, test } from 'vitest'
import { valueGaps } from '#app/domain/outcomes/value-gaps.ts'

const ledger = { rows: [], totals: { verified: 0, reported: 0 }, nature: 'cash' as const }
const outcome = (id: string, given: { share?: string; isAgreed?: boolean; isValued?: boolean }) => ({
  id,
  terms: { attributionShare: given.share ?? null, isAgreed: given.isAgreed ?? false },
  ledger: given.isValued === false ? null : ledger,
})

test('what is missing is counted, with the first outcome to begin at', () => {
  expect(
    valueGaps([
      outcome('a', { share: '100', isAgreed: true }),
      outcome('b', { isAgreed: true }),
      outcome('c', { share: '60' }),
      outcome('d', {}),
      outcome('e', { isValued: false }),
    ]),
  ).toEqual({
    outcomes: 5,
    unvalued: { count: 1, firstId: 'e' },
    withoutShare: { count: 2, firstId: 'b' },
    notAgreed: { count: 2, firstId: 'c' },
  })
})

test('nothing is missing where there is nothing', () => {
  const no = { count: 0, firstId: null }
  expect(valueGaps([])).toEqual({ outcomes: 0, unvalued: no, withoutShare: no, notAgreed: no })
})
