import { type CriterionKey, criterionTitles } from './criteria.ts'
import type { GateEvidence } from './evidence.ts'
import type { Criterion, Gate, MetBy } from './gate.ts'
import { allMarks, isStillSo } from './marks.ts'
import type { Stage } from './stages.ts'

/** What a side signs: how each criterion stood, what was let go, and the records that met it. Kept for ever. */
export type Snapshot = {
  /** Of this shape, so that later ones can be told apart. */
  form: 1
  stage: Stage
  criteria: SignedCriterion[]
}

export type SignedCriterion = {
  key: CriterionKey
  isMet: boolean
  waiverId: string | null
  metBy: MetBy[]
}

/** What a signature covers of a gate: sentences and details are for reading, and leave no mark. */
export function snapshotOf({ stage, criteria }: Pick<Gate, 'stage' | 'criteria'>): Snapshot {
  return {
    form: 1,
    stage,
    criteria: criteria.map(({ key, isMet, waiver, metBy }) => ({
      key,
      isMet,
      waiverId: waiver?.id ?? null,
      metBy: [...metBy],
    })),
  }
}

/** One text for one snapshot, whatever the order its fields were put together in: what is hashed and signed. */
export function writeSnapshot({ form, stage, criteria }: Snapshot): string {
  const written = criteria.map(({ key, isMet, waiverId, metBy }) => ({
    key,
    isMet,
    waiverId,
    metBy: metBy.map(({ kind, id, mark }) => ({ kind, id, mark })),
  }))
  return JSON.stringify({ form, stage, criteria: written })
}

/** A snapshot out of its text. */
export function readSnapshot(text: string): Snapshot {
  return JSON.parse(text) as Snapshot
}

/** `because` is a clause that both sides read, about the criterion the signature fails by. */
export type Holding = { holds: true } | { holds: false; criterion: CriterionKey; because: string }

/**
 * Whether a signature still covers what is there now (DOMAIN.md §3): each criterion met or let go as it was when signed,
 * and each record that met it there with the same mark. Evidence that came since, and edits of anything else, void
 * nothing. A criterion the signer never saw does.
 */
export function stillHolds(signed: Snapshot, now: { gate: Gate; evidence: GateEvidence }): Holding {
  const seen = allMarks(now.evidence)
  for (const criterion of now.gate.criteria) {
    const was = signed.criteria.find(({ key }) => key === criterion.key)
    const because = was
      ? breachOf(was, criterion, (thing) => isStillSo(seen, thing))
      : 'it was not asked for then'
    if (because !== null)
      return {
        holds: false,
        criterion: criterion.key,
        because: `“${criterionTitles[criterion.key]}”: ${because}`,
      }
  }
  return { holds: true }
}

function breachOf(was: SignedCriterion, now: Criterion, isSo: (thing: MetBy) => boolean): string | null {
  if (was.waiverId !== null) return was.waiverId === now.waiver?.id ? null : 'it is asked for again'
  if (!now.isMet) return 'this is no longer so'
  return was.metBy.every(isSo) ? null : 'what it rested on has changed'
}
