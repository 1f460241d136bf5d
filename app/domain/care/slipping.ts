import type { CalendarDate } from '../calendar-date.ts'
import type { CriterionKey } from './criteria.ts'
import { evaluateGate } from './evaluate-gate.ts'
import type { GateEvidence } from './evidence.ts'
import type { Criterion, Gate } from './gate.ts'
import type { SpellCause } from './spell.ts'
import { type Stage, stages } from './stages.ts'

/** One row of an account's history of stages. */
export type SpellFacts = {
  id: string
  stage: Stage
  enteredOn: CalendarDate
  cause: SpellCause
  transitionId: string | null
}

/** A criterion that a lead let go, in one spell. */
export type SpellWaiver = { spellId: string; criterion: CriterionKey }

/**
 * A stage that lies behind an account. `slipping`: it was passed by a signed move, and something of it is no longer so.
 * `gaps`: the account was placed beyond it, and something of it was never shown. Nothing moves by itself.
 */
export type PassedStage = {
  stage: Stage
  state: 'holds' | 'slipping' | 'gaps'
  /** The day it was left, or placed beyond; null when the history does not say. */
  leftOn: CalendarDate | null
  /** What is neither met nor was let go in the spell that passed it. */
  unmet: Criterion[]
  gate: Gate
}

export type PassedAsked = {
  evidence: GateEvidence
  /** Oldest first. */
  spells: readonly SpellFacts[]
  waivers: readonly SpellWaiver[]
}

/** The stages before the present one, in their order, as they stand now. */
export function passedStages({ evidence, spells, waivers }: PassedAsked): PassedStage[] {
  return stages.slice(0, stages.indexOf(evidence.stage)).map((stage) => {
    const gate = evaluateGate(stage, evidence)
    const leaving = lastLeaving(spells, stage)
    const unmet = gate.criteria.filter(
      (criterion) => !criterion.isMet && !isLetGo(criterion, leaving, waivers),
    )
    return { stage, state: stateOf(unmet, leaving), leftOn: leaving?.next.enteredOn ?? null, unmet, gate }
  })
}

/** The last time the account went from `stage`, or from before it, beyond it. */
type Leaving = { before: SpellFacts | undefined; next: SpellFacts }

function lastLeaving(spells: readonly SpellFacts[], stage: Stage): Leaving | null {
  const isBeyond = (spell: SpellFacts | undefined) =>
    spell !== undefined && stages.indexOf(spell.stage) > stages.indexOf(stage)
  for (let index = spells.length - 1; index >= 0; index -= 1) {
    const [before, next] = [spells[index - 1], spells[index]]
    if (next && isBeyond(next) && !isBeyond(before)) return { before, next }
  }
  return null
}

function stateOf(unmet: readonly Criterion[], leaving: Leaving | null): PassedStage['state'] {
  if (unmet.length === 0) return 'holds'
  return leaving?.next.cause === 'moved' ? 'slipping' : 'gaps'
}

function isLetGo({ key }: Criterion, leaving: Leaving | null, waivers: readonly SpellWaiver[]): boolean {
  const spellId = leaving?.next.cause === 'moved' ? leaving.before?.id : undefined
  return waivers.some((waiver) => waiver.spellId === spellId && waiver.criterion === key)
}
