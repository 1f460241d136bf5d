import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Side } from '#app/domain/accounts/account.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { transitionSignatures } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { MoveRow } from './find-move.server.ts'
import type { Seal } from './seal.server.ts'

type Signing = {
  move: MoveRow
  seal: Seal
  actor: PlanActor
  side: Side
  /** The approver in whose place a deputy signs. */
  deputyFor: { id: string; name: string } | null
  /** For an agreement that the vendor writes down: where it stands. */
  recorded?: { note: string; link: string; fileId: string | null }
}

/** Puts a side's name under a move, and into the history. Whether they may is checked already. */
export function addSignature(tx: Tx, signing: Signing, at: Moment): void {
  const { move, seal, actor, side, deputyFor, recorded } = signing
  const { userId: actorId, accountId } = actor
  const isRecorded = recorded !== undefined
  tx.insert(transitionSignatures)
    .values({
      ...{ id: at.newId(), transitionId: move.id, side, signedBy: actorId, signedAt: at.now },
      ...{ snapshot: seal.text, hash: seal.hash, deputyFor: deputyFor?.id ?? null, isRecorded },
      evidenceNote: recorded?.note ?? '',
      evidenceLink: recorded?.link ?? '',
      evidenceFileId: recorded?.fileId ?? null,
    })
    .run()
  const ids = { accountId, actorId, transitionId: move.id, toStage: move.toStage }
  const texts = { deputyFor: deputyFor?.name ?? '' }
  recordEvent(tx, { kind: 'move-signed', ...ids, side, isRecorded, texts }, at)
}
