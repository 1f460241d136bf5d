import type { GateEvidence } from './evidence.ts'
import type { Criterion, Gate } from './gate.ts'
import { alignGate } from './gates/align.ts'
import { captureGate } from './gates/capture.ts'
import { elevateGate } from './gates/elevate.ts'
import { reinforceGate } from './gates/reinforce.ts'
import type { Stage } from './stages.ts'

const gateOf: Record<Stage, (evidence: GateEvidence) => Criterion[]> = {
  capture: captureGate,
  align: alignGate,
  reinforce: reinforceGate,
  elevate: elevateGate,
}

/**
 * The gate of leaving `stage`, with what a lead let go: the very list that pages show and commands enforce. Elevate is
 * mastered, not left: a ready gate there proposes nothing.
 */
export function evaluateGate(stage: Stage, evidence: GateEvidence): Gate {
  const criteria = gateOf[stage](evidence).map((criterion) => ({
    ...criterion,
    waiver: waiverOf(criterion, evidence),
  }))
  const done = criteria.filter(isDoneWith).length
  return { stage, criteria, isReady: done === criteria.length, done }
}

/** Met, or let go by a lead. */
export function isDoneWith({ isMet, waiver }: Pick<Criterion, 'isMet' | 'waiver'>): boolean {
  return isMet || waiver !== null
}

function waiverOf({ key }: Criterion, { waivers }: GateEvidence): Criterion['waiver'] {
  const found = waivers.find(({ criterion }) => criterion === key)
  return found ? { id: found.id, reason: found.reason, by: found.by } : null
}
