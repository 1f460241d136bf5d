import { eq } from 'drizzle-orm'
import { addDays } from '#app/domain/calendar-date.ts'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { openMove } from '#app/features/care/move-queries.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale } from './people.ts'

type Deed = { day: number; by: Key }

/** A move that proposed itself once everything was there; each side signs it, or not yet. */
export type MovePlan = { to: Stage; vendor?: Deed; customer?: Deed }

export type RestPlan = Deed & { reason: string; until?: number }

/** Both sides sign a move on their days. That the gate is ready by then is the story's business: else it fails. */
export function tellMove(tale: Tale, { to, vendor, customer }: MovePlan): void {
  for (const deed of [vendor, customer]) {
    if (!deed) continue
    on(tale.book, deed.day, ['15:00', (tx, at) => sign(tx, { tale, by: deed.by, to }, at)])
  }
}

/** Somebody lets the account rest where it is. */
export function tellRest(tale: Tale, { day, by, reason, until }: RestPlan): void {
  const endsOn = until === undefined ? '' : addDays(tale.book.today, until)
  on(tale.book, day, [
    '11:00',
    (tx, at) => void must(startRest(tx, actorOf(tale, by), { reason, endsOn }, at)),
  ])
}

function sign(tx: Tx, { tale, by, to }: { tale: Tale; by: Key; to: Stage }, at: Moment): void {
  const actor = actorOf(tale, by)
  const account = tx.select().from(accounts).where(eq(accounts.id, tale.accountId)).get()
  const gathered = gatherEvidence(tx, { accountId: tale.accountId, now: at.now })
  if (!account || !gathered) throw new Error(`${tale.name} is not there`)
  const { evidence } = gathered
  const gate = evaluateGate(account.stage, evidence)
  const move = openMove(tx, { actor, account, now: at.now, gate, evidence })
  if (!move?.expectedHash || move.toStage !== to)
    throw new Error(`${tale.name} is not ready for ${to}: ${missing(gate)}`)
  const { transitionId, expectedHash: seen, shown } = move
  must(signMove(tx, actor, { transitionId, seen, shown }, at))
}

function missing({ criteria }: ReturnType<typeof evaluateGate>): string {
  return criteria
    .filter(({ isMet, waiver }) => !isMet && !waiver)
    .map(({ key, staffDetail }) => `${key} (${staffDetail})`)
    .join(', ')
}
