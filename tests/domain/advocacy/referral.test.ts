import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isOpenReferral,
  isToldStep,
  type ReferralFacts,
  type ReferralMover,
  referralMoves,
  referralStates,
} from '#app/domain/advocacy/referral.ts'

const someday = new Date('2026-05-04T09:00:00Z')
const fresh: ReferralFacts = { state: 'submitted', acceptedAt: null, erasedAt: null }

test('until the referred person acts, the vendor can do nothing, and time only lets it lapse', () => {
  expect(referralMoves(fresh, 'vendor')).toEqual([])
  expect(referralMoves(fresh, 'cairn')).toEqual(['expired', 'duplicate'])
  expect(referralMoves(fresh, 'referred')).toEqual(['accepted', 'duplicate', 'lost'])
})

test('the straight way to a customer', () => {
  const at = (state: ReferralFacts['state']) =>
    referralMoves({ ...fresh, state, acceptedAt: someday }, 'vendor')
  expect(at('accepted')).toContain('contacted')
  expect(at('contacted')).toContain('qualified')
  expect(at('qualified')).toContain('opportunity')
  expect(at('opportunity')).toContain('won')
  expect(at('won')).toEqual(['opportunity'])
})

type Press = { mover: ReferralMover; choice: number; erases: boolean }
const presses = fc.array(
  fc.record<Press>({
    mover: fc.constantFrom<ReferralMover>('referred', 'vendor', 'cairn'),
    choice: fc.nat(9),
    erases: fc.boolean(),
  }),
  { maxLength: 60 },
)

test('whatever is pressed in whatever order, the promises hold', () => {
  fc.assert(
    fc.property(presses, (pressed) => {
      let facts = fresh
      for (const { mover, choice, erases } of pressed) {
        const allowed = referralMoves(facts, mover)
        const to = allowed[choice % Math.max(allowed.length, 1)]
        if (to) {
          // only their own act lets somebody be contacted
          if (to === 'accepted') expect(mover).toBe('referred')
          if (facts.acceptedAt === null && mover === 'vendor') expect(allowed).toEqual([])
          if (to === 'won') expect(facts.state).toBe('opportunity')
          if (facts.state === 'expired') expect('a lapsed one moved').toBe('never')
          if (facts.erasedAt) expect(['lost', 'won']).toContain(to)
          expect(to).not.toBe(facts.state)
          const isTheirYes = mover === 'referred' && (to === 'accepted' || to === 'duplicate')
          facts = { ...facts, state: to, acceptedAt: facts.acceptedAt ?? (isTheirYes ? someday : null) }
        }
        if (erases && choice === 9) facts = { ...facts, erasedAt: someday }
        expect(referralStates).toContain(facts.state)
      }
      if (!['submitted', 'lost', 'duplicate', 'expired'].includes(facts.state))
        expect(facts.acceptedAt).toBe(someday)
    }),
  )
})

test('which ones are still on their way, and which steps are told', () => {
  expect(referralStates.filter((state) => isOpenReferral(state))).toEqual([
    'submitted',
    'accepted',
    'contacted',
    'qualified',
    'opportunity',
  ])
  expect(referralStates.filter((state) => isToldStep(state))).toEqual([
    'accepted',
    'opportunity',
    'won',
    'lost',
    'disqualified',
    'duplicate',
  ])
})
