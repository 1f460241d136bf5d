import { expect, test } from 'vitest'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import { passedStages, type SpellFacts, type SpellWaiver } from '#app/domain/care/slipping.ts'
import type { SpellCause } from '#app/domain/care/spell.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { makeEvidence } from '#tests/factories/evidence.ts'

/** "capture opened", "align moved": one spell a month from January on. */
function history(...told: string[]): SpellFacts[] {
  return told.map((line, index) => {
    const [stage, cause] = line.split(' ') as [Stage, SpellCause]
    return { id: `H${index + 1}`, stage, cause, enteredOn: `2026-0${index + 1}-01`, transitionId: null }
  })
}

function passed(spells: SpellFacts[], given: Partial<GateEvidence> = {}, waivers: SpellWaiver[] = []) {
  const evidence = makeEvidence({ stage: spells.at(-1)?.stage ?? 'capture', ...given })
  return passedStages({ evidence, spells, waivers }).map(({ stage, state, leftOn, unmet }) => [
    ...[stage, state, leftOn, unmet.map(({ key }) => key).join(' ')],
  ])
}

const moved = history('capture opened', 'align moved', 'reinforce moved')

test('nothing lies behind an account in Capture', () => {
  expect(passed(history('capture opened'))).toEqual([])
})

test('what was passed by a move and still stands holds', () => {
  expect(passed(moved)).toEqual([
    ['capture', 'holds', '2026-02-01', ''],
    ['align', 'holds', '2026-03-01', ''],
  ])
})

test('what was passed by a move and is no longer so slips', () => {
  expect(passed(moved, { people: [], today: '2027-02-01' })).toEqual([
    ['capture', 'slipping', '2026-02-01', 'context_confirmed decision_maker_known'],
    ['align', 'holds', '2026-03-01', ''],
  ])
})

test('what an account was placed beyond was never shown: gaps', () => {
  expect(passed(history('reinforce placed'), { people: [], milestones: [] })).toEqual([
    ['capture', 'gaps', '2026-01-01', 'decision_maker_known'],
    ['align', 'gaps', '2026-01-01', 'first_value'],
  ])
})

test('a stage passed by a move before it was placed further slips, the stages skipped are gaps', () => {
  const spells = history('capture opened', 'align moved', 'elevate placed')
  expect(passed(spells, { people: [], milestones: [], openings: [] })).toEqual([
    ['capture', 'slipping', '2026-02-01', 'decision_maker_known'],
    ['align', 'gaps', '2026-03-01', 'first_value'],
    ['reinforce', 'gaps', '2026-03-01', 'customer_open_to_advocacy'],
  ])
})

test('the last time it was left decides: moved on after a step back, it slips', () => {
  const spells = history('align placed', 'capture stepped_back', 'align moved')
  expect(passed(spells, { people: [] })).toEqual([
    ['capture', 'slipping', '2026-03-01', 'decision_maker_known'],
  ])
})

test('what was let go in the spell that passed it does not slip; a waiver of another spell helps nothing', () => {
  const letGo = (spellId: string) => [{ spellId, criterion: 'decision_maker_known' as const }]
  expect(passed(moved, { people: [] }, letGo('H1'))[0]).toEqual(['capture', 'holds', '2026-02-01', ''])
  expect(passed(moved, { people: [] }, letGo('H2'))[0]?.[1]).toBe('slipping')
})

test('a history that does not say how it came there leaves gaps', () => {
  expect(passed([], { stage: 'align', people: [] })).toEqual([
    ['capture', 'gaps', null, 'decision_maker_known'],
  ])
})
