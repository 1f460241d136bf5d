import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DisclosedReward, disclosureLine, namesSomebody } from '#app/domain/advocacy/disclosure.ts'
import { rewardStates } from '#app/domain/advocacy/reward.ts'

const gift = (state: DisclosedReward['state'], given: Partial<DisclosedReward> = {}): DisclosedReward => ({
  ...{ state, what: 'A donation to a charity of their choice', amount: 5000, currency: 'EUR' },
  ...given,
})

test.each([
  [
    'pending',
    'Lumen means to thank whoever gave this: A donation to a charity of their choice, worth €50.00.',
  ],
  [
    'approved',
    'Lumen has promised whoever gave this a thank-you: A donation to a charity of their choice, worth €50.00.',
  ],
  [
    'issued',
    'Whoever gave this received a thank-you from Lumen: A donation to a charity of their choice, worth €50.00.',
  ],
  ['rejected', null],
  [
    'reversed',
    'Lumen had promised whoever gave this a thank-you and took it back: A donation to a charity of their choice, worth €50.00.',
  ],
] as const)('a reward that is %s says so beside what it is for', (state, line) => {
  expect(disclosureLine([gift(state)], 'Lumen')).toBe(line)
})

test('a reward without a price says what it is, with one full stop', () => {
  const priceless = gift('issued', { what: 'A seat at the dinner. ', amount: null, currency: null })
  expect(disclosureLine([priceless], 'Lumen')).toBe(
    'Whoever gave this received a thank-you from Lumen: A seat at the dinner.',
  )
  expect(disclosureLine([], 'Lumen')).toBe(null)
})

test('there is a line exactly when any reward is more than refused', () => {
  const anyRewards = fc.array(
    fc.constantFrom(...rewardStates).map((state) => gift(state)),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(anyRewards, (rewards) => {
      const line = disclosureLine(rewards, 'Lumen')
      expect(line === null).toBe(rewards.every(({ state }) => state === 'rejected'))
    }),
  )
})

test('words for a reward name neither the person nor the company', () => {
  const names = ['Lucía Ferrer', 'Ofelia Bank']
  expect(namesSomebody('A donation in the name of Lucia', names)).toBe(true)
  expect(namesSomebody('A dinner with ofelia', names)).toBe(true)
  expect(namesSomebody('A donation to a charity of their choice', names)).toBe(false)
})
