import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Tx } from '#db/transaction.server.ts'
import { gatherEvidence } from './gather-evidence.server.ts'
import type { Weighed } from './weighed.ts'

/** The gate of an account's present stage, worked out inside the transaction that asks. */
export function weighNow(tx: Tx, accountId: string, at: Moment): Weighed {
  const gathered = gatherEvidence(tx, { accountId, now: at.now })
  if (!gathered?.spell) throw new Error('an account without a spell')
  const { evidence, spell } = gathered
  return { accountId, spellId: spell.id, evidence, gate: evaluateGate(evidence.stage, evidence) }
}
