import type { GateEvidence } from '#app/domain/care/evidence.ts'
import type { Gate } from '#app/domain/care/gate.ts'

/** An account with its evidence and the gate of its present stage, as they stand inside one transaction. */
export type Weighed = { accountId: string; spellId: string; evidence: GateEvidence; gate: Gate }
