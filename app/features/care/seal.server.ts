import { criterionKeys, criterionTitles } from '#app/domain/care/criteria.ts'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import {
  readSnapshot,
  type Snapshot,
  snapshotOf,
  stillHolds,
  writeSnapshot,
} from '#app/domain/care/snapshot.ts'
import { hashSnapshot } from './hash-snapshot.server.ts'

/** How an account's gate stands now, with what it was worked out from. */
export type Standing = { gate: Gate; evidence: GateEvidence }

/** What a signature is given under. `parts` lets a later page say which criterion has changed since. */
export type Seal = { text: string; hash: string; parts: string }

/**
 * What the next signature has to be given under: the evidence of a signature that stands and still holds, else the
 * gate as it is. Null while the gate is not ready: there is nothing to sign.
 */
export function expectedSeal(live: readonly { snapshot: string }[], standing: Standing): Seal | null {
  const holding = live.find(({ snapshot }) => stillHolds(readSnapshot(snapshot), standing).holds)
  if (holding) return sealOf(readSnapshot(holding.snapshot))
  return standing.gate.isReady ? sealOf(snapshotOf(standing.gate)) : null
}

function sealOf(snapshot: Snapshot): Seal {
  const text = writeSnapshot(snapshot)
  return { text, hash: hashSnapshot(text), parts: partsOf(snapshot) }
}

/** Each criterion with the beginning of its own hash. */
function partsOf(snapshot: Snapshot): string {
  return snapshot.criteria
    .map((criterion) => {
      const alone = writeSnapshot({ ...snapshot, criteria: [criterion] })
      return `${criterion.key}:${hashSnapshot(alone).slice(0, 8)}`
    })
    .join(' ')
}

/** The titles of the criteria that stand otherwise than on the page that sent `shown`, in the gate's order. */
export function changedSince(shown: string, expected: Seal): string[] {
  const before = new Set(shown.split(' '))
  const keys = expected.parts.split(' ').flatMap((part) => (before.has(part) ? [] : [part.split(':')[0]]))
  return criterionKeys.filter((key) => keys.includes(key)).map((key) => criterionTitles[key])
}
