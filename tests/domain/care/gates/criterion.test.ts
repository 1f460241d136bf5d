import { expect, test } from 'vitest'
import { byText, criterion, nameSome } from '#app/domain/care/gates/criterion.ts'

test('what is unmet was met by nothing, on no day, and cannot lapse', () => {
  const told = {
    ...{
      staff: 'a',
      customer: 'b',
      fix: { page: 'path' } as const,
      metOn: '2026-05-04',
      lapsesOn: '2027-05-05',
    },
    metBy: [{ kind: 'goal', id: 'G', mark: 'm' } as const],
  }
  expect(criterion('first_value', { ...told, isMet: true })).toMatchObject({
    ...{ metOn: '2026-05-04', lapsesOn: '2027-05-05', metBy: [{ id: 'G' }], waiver: null, staffDetail: '' },
  })
  expect(criterion('first_value', { ...told, isMet: false, detail: 'x' })).toMatchObject({
    ...{ metOn: null, lapsesOn: null, metBy: [], staffDetail: 'x', customerDetail: 'x' },
  })
})

test('names in a detail stay short', () => {
  expect(nameSome([])).toBe('')
  expect(nameSome(['A'])).toBe('A')
  expect(nameSome(['A', 'B', 'C'])).toBe('A, B and C')
  expect(nameSome(['A', 'B', 'C', 'D', 'E'])).toBe('A, B and 3 more')
  expect(['b', 'a', 'a'].sort(byText)).toEqual(['a', 'a', 'b'])
})
