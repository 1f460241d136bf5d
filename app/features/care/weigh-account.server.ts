import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { gatherEvidence } from './gather-evidence.server.ts'
import { proposeByItself } from './propose-by-itself.server.ts'
import { voidBrokenSignatures } from './void-signatures.server.ts'
import type { Weighed } from './weighed.ts'
import { writeStanding } from './write-standing.server.ts'

/** What is being weighed at this instant, by database: what weighing records must not weigh again. */
const beingWeighed = new WeakMap<Db, Set<string>>()

/**
 * Works out anew how an account stands, in the transaction of the change that asks for it: signatures whose evidence is
 * no longer there are voided, a gate whose last criterion became met proposes its move, and the lists learn of it.
 * Null for accounts that are missing, ended, or being weighed already.
 */
export function weighAccount(tx: Tx, accountId: string, at: Moment): Weighed | null {
  const busy = beingWeighed.get(tx) ?? new Set<string>()
  if (busy.has(accountId)) return null
  beingWeighed.set(tx, busy)
  busy.add(accountId)
  try {
    return weigh(tx, accountId, at)
  } finally {
    busy.delete(accountId)
  }
}

function weigh(tx: Tx, accountId: string, at: Moment): Weighed | null {
  const gathered = gatherEvidence(tx, { accountId, now: at.now })
  if (!gathered?.spell || gathered.isEnded) return null
  const { evidence, spell } = gathered
  const gate = evaluateGate(evidence.stage, evidence)
  const weighed = { accountId, spellId: spell.id, evidence, gate }
  voidBrokenSignatures(tx, weighed, at)
  proposeByItself(tx, weighed, at)
  writeStanding(tx, { gathered, gate, spell, now: at.now })
  return weighed
}
