import { expect, test } from 'vitest'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import { criterionStateOf } from '#app/domain/care/criterion-state.ts'
import type { Criterion } from '#app/domain/care/gate.ts'

const waiver = { id: 'w', reason: 'They start on Monday', by: 'Henrik Brandt' }

function criterion(key: CriterionKey, given: Partial<Criterion> = {}): Criterion {
  return {
    ...{ key, isMet: false, waiver: null, staff: '', customer: '', staffDetail: '', customerDetail: '' },
    ...{ fix: { page: 'path' }, metOn: null, metBy: [], lapsesOn: null },
    ...given,
  }
}

test('a text is confirmed once it stands in the customer’s words: until then that comes later', () => {
  const asked = criterion('context_confirmed')
  const written = criterion('context_written', { isMet: true })
  const withTerms = criterion('context_product_free')
  expect(criterionStateOf(asked, { criteria: [written, withTerms, asked] })).toBe('later')
  expect(criterionStateOf(withTerms, { criteria: [written, withTerms, asked] })).toBe('open')
  const without = { ...withTerms, isMet: true }
  expect(criterionStateOf(asked, { criteria: [written, without, asked] })).toBe('open')
  const letGo = { ...withTerms, waiver }
  expect(criterionStateOf(asked, { criteria: [written, letGo, asked] })).toBe('open')
})

test('what was let go and then done counts as met', () => {
  expect(criterionStateOf(criterion('first_value', { waiver }), { criteria: [] })).toBe('waived')
  expect(criterionStateOf(criterion('first_value', { waiver, isMet: true }), { criteria: [] })).toBe('met')
})
