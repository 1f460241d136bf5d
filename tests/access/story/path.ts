import { eq } from 'drizzle-orm'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import { snapshotOf, writeSnapshot } from '#app/domain/care/snapshot.ts'
import { objectionEnds } from '#app/domain/care/transition.ts'
import { findOpenMove } from '#app/features/care/find-move.server.ts'
import { findSpell } from '#app/features/care/find-spell.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { hashSnapshot } from '#app/features/care/hash-snapshot.server.ts'
import { proposeMove } from '#app/features/care/propose-move.server.ts'
import { expectedSeal } from '#app/features/care/seal.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { handoffs, stageOwners, transitionSignatures, transitions } from '#db/schema/care.ts'
import { auditEntries } from '#db/schema/care-standing.ts'
import { makeSpell, makeWaiver } from '#tests/factories/care.ts'
import { internalWord } from '../who.ts'
import type { People } from './people.ts'
import { noteInternally } from './plan.ts'
import { type Account, at, told } from './told.ts'

/**
 * The account came to Align by an agreement that the vendor recorded, which can still be objected to. Its gate is ready,
 * and the move to Reinforce waits for both signatures. A waiver is asked for, another granted; a handoff waits.
 */
export function makePath(db: Db, account: Account, people: People) {
  const recordedMoveId = recordMove(db, account, people)
  const days = { enteredOn: '2026-04-28', enteredAt: new Date('2026-04-28T09:00:00Z') }
  db.update(accounts)
    .set({ stage: 'align', stageEnteredOn: days.enteredOn })
    .where(eq(accounts.id, account.id))
    .run()
  const moved = { stage: 'align', cause: 'moved', ...days, transitionId: recordedMoveId } as const
  const spellId = makeSpell(db, account, moved).id
  noteInternally(db, account, { subject: 'stage', subjectId: spellId, authorId: people.csm.user.id })
  return {
    recordedMoveId,
    spellId,
    ...makeWaivers(db, account, { spellId, by: people.csm.user.id }),
    ...makeTeamwork(db, account, people),
    ...openMove(db, account, people),
  }
}

/** A move out of Capture, with the vendor's signature and the customer's recorded one. */
function recordMove(db: Db, account: Account, { csm }: People): string {
  const id = at.newId()
  const [asked, passedAt] = [new Date('2026-04-01T09:00:00Z'), new Date('2026-04-28T09:00:00Z')]
  const snapshot = writeSnapshot(snapshotOf(gateOf(db, account).gate))
  const sealed = { snapshot, snapshotHash: hashSnapshot(snapshot) }
  const spellId = findSpell(db, account.id)?.id ?? ''
  db.insert(transitions)
    .values({
      ...{ id, accountId: account.id, spellId, fromStage: 'capture', toStage: 'align', ...sealed },
      ...{ proposedAt: asked, askedAt: asked, remindedAt: new Date('2026-04-08T09:00:00Z') },
      ...{ passedAt, objectionUntil: objectionEnds(passedAt) },
    })
    .run()
  for (const side of ['vendor', 'customer'] as const)
    db.insert(transitionSignatures)
      .values({
        ...{ id: at.newId(), transitionId: id, side, signedBy: csm.user.id, signedAt: passedAt },
        ...{ snapshot, hash: sealed.snapshotHash, isRecorded: side === 'customer' },
        evidenceNote: side === 'customer' ? 'Minutes of 27 April' : '',
      })
      .run()
  return id
}

function makeWaivers(db: Db, account: Account, { spellId, by }: { spellId: string; by: string }) {
  const asked = { spellId, criterion: 'first_value', askedBy: by, reason: `${internalWord} is late` } as const
  const granted = { spellId, criterion: 'value_in_their_words', grantedBy: by } as const
  return {
    askedWaiverId: makeWaiver(db, account, asked).id,
    grantedWaiverId: makeWaiver(db, account, granted).id,
  }
}

/** Who answers for which stage, a handoff between two colleagues who are nobody in the matrix, and what the audit said. */
function makeTeamwork(db: Db, account: Account, { csm, mate, receiver }: People) {
  const accountId = account.id
  const named = { accountId, namedAt: at.now, namedBy: csm.user.id }
  db.insert(stageOwners)
    .values([
      { ...named, stage: 'capture', userId: mate.user.id },
      { ...named, stage: 'align', userId: receiver.user.id },
    ])
    .run()
  const handoffId = at.newId()
  const between = { fromUserId: mate.user.id, toUserId: receiver.user.id, openedAt: at.now }
  const ticked = { contextReadAt: at.now, peopleMetAt: at.now, promisesKnownAt: at.now }
  db.insert(handoffs)
    .values({
      id: handoffId,
      accountId,
      stage: 'align',
      ...between,
      ...ticked,
      note: `${internalWord} asks for minutes`,
    })
    .run()
  const answer = { stage: 'elevate', answer: 'no', note: `${internalWord} would never` } as const
  db.insert(auditEntries)
    .values({ id: at.newId(), accountId, ...answer, answeredAt: at.now, answeredBy: csm.user.id })
    .run()
  return { handoffId }
}

function openMove(db: Db, account: Account, { csm }: People) {
  told(db, (tx) => proposeMove(tx, csm.actor, {}, at))
  const move = findOpenMove(db, account.id)
  const seal = expectedSeal([], gateOf(db, account))
  if (!move || !seal) throw new Error('the story has no move that can be signed')
  return { openMoveId: move.id, openMoveSeen: seal.hash }
}

/** The gate of the stage in which the account stands. */
function gateOf(db: Db, account: Account) {
  const gathered = gatherEvidence(db, { accountId: account.id, now: at.now })
  if (!gathered) throw new Error('the story has no such account')
  const { evidence } = gathered
  return { evidence, gate: evaluateGate(evidence.stage, evidence) }
}
