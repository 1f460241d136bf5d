import { expect, test } from 'vitest'
import { askStateOf } from '#app/domain/advocacy/ask-state.ts'

const day = new Date('2026-05-13T10:00:00Z')
const draft = { sentAt: null, answer: null, withdrawnAt: null, expiredAt: null, fulfilledAt: null }
const sent = { ...draft, sentAt: day }

test.each([
  ['draft', draft],
  ['sent', sent],
  ['accepted', { ...sent, answer: 'yes' }],
  ['declined', { ...sent, answer: 'not_now' }],
  ['declined', { ...sent, answer: 'never' }],
  ['withdrawn', { ...sent, answer: 'yes', withdrawnAt: day }],
  ['expired', { ...sent, expiredAt: day }],
  ['fulfilled', { ...sent, answer: 'yes', fulfilledAt: day }],
] as const)('is %s by its facts', (state, facts) => {
  expect(askStateOf(facts)).toBe(state)
})
