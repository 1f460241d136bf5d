import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inviteStates } from '#app/domain/advocacy/speaking.ts'
import {
  hostDeeds,
  type InviteDeed,
  type InviteFacts,
  openAnswers,
  speakerDeeds,
  whyNot,
} from '#app/domain/advocacy/speaking-deeds.ts'

const ahead: InviteFacts = {
  ...{ state: 'invited', startsAt: 1000, endsAt: 2000 },
  ...{ isProgrammeSet: true, hasSlot: true, isEventCancelled: false },
}
const can = (deed: InviteDeed, facts: Partial<InviteFacts>, now = 0) =>
  whyNot(deed, { ...ahead, ...facts }, now) === null

test.each([
  ['invited', ['accepted', 'tentative', 'declined', 'withdrawn', 'cancelled'], []],
  ['tentative', ['accepted', 'declined', 'withdrawn', 'cancelled'], []],
  ['accepted', ['tentative', 'declined', 'confirmed', 'withdrawn', 'cancelled'], ['delivered', 'no_show']],
  ['confirmed', ['declined', 'withdrawn', 'cancelled'], ['delivered', 'no_show']],
  ['declined', [], []],
  ['withdrawn', [], []],
  ['cancelled', [], []],
  ['delivered', [], ['no_show']],
  ['no_show', [], ['delivered']],
] as const)('%s: what can be done before the talk begins, and after', (state, before, after) => {
  const deeds = [...speakerDeeds, ...hostDeeds]
  expect(deeds.filter((deed) => can(deed, { state }, 999))).toEqual(before)
  expect(deeds.filter((deed) => deed !== 'cancelled' && can(deed, { state }, 1000))).toEqual(after)
})

test('confirming waits for the programme and a place in it', () => {
  const accepted = { ...ahead, state: 'accepted' as const }
  const early = 'The programme is not set yet. You are asked to confirm when it is.'
  expect(whyNot('confirmed', { ...accepted, isProgrammeSet: false }, 0)).toBe(early)
  expect(whyNot('confirmed', { ...accepted, hasSlot: false }, 0)).toBe(early)
})

test('whoever answers twice, late or in vain is told why', () => {
  expect(whyNot('accepted', { ...ahead, state: 'accepted' }, 0)).toMatch(/^You have said yes already/)
  expect(whyNot('declined', { ...ahead, state: 'declined' }, 0)).toMatch(/^You have said no already/)
  expect(whyNot('accepted', ahead, 1000)).toBe('The event has begun, so the invitation is closed.')
  expect(whyNot('accepted', { ...ahead, state: 'withdrawn' }, 0)).toMatch(/was taken back/)
  expect(whyNot('accepted', { ...ahead, isEventCancelled: true }, 0)).toMatch(/was cancelled/)
  expect(openAnswers({ ...ahead, state: 'tentative' }, 0)).toEqual(['accepted', 'declined'])
  expect(openAnswers(ahead, 1000)).toEqual([])
})

test('nothing brings an ended invitation back, and no speaker’s deed is done once it begins', () => {
  const facts = fc.record({
    state: fc.constantFrom(...inviteStates),
    startsAt: fc.integer({ min: 0, max: 100 }),
    endsAt: fc.constant(200),
    isProgrammeSet: fc.boolean(),
    hasSlot: fc.boolean(),
    isEventCancelled: fc.boolean(),
  })
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 150 }), (given, now) => {
      const done = speakerDeeds.filter((deed) => whyNot(deed, given, now) === null)
      if (now >= given.startsAt || given.isEventCancelled) expect(done).toEqual([])
      if (['declined', 'withdrawn', 'cancelled'].includes(given.state))
        expect([...done, ...hostDeeds.filter((deed) => whyNot(deed, given, now) === null)]).toEqual([])
    }),
  )
})
