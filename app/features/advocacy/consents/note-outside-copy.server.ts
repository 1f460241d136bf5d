import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import type { ConsentAbout } from '#app/domain/advocacy/consent.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { outsideCopies } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { NoteCopy } from './consent-form.ts'
import { findConsentThing } from './consent-thing.server.ts'

/**
 * The vendor notes where it has put something outside Cairn (a sales deck, a post), so that it can be taken back.
 * Refuses: not-allowed, not-found (a thing of another account).
 */
export function noteOutsideCopy(
  tx: Tx,
  actor: PlanActor,
  { thing, channel, place }: NoteCopy,
  at: Moment,
): Result<{ copyId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const [about, aboutId] = thing.split(' ') as [ConsentAbout, string]
  const found = findConsentThing(tx, { accountId, about, aboutId })
  if (!found) return refuse('not-found')
  const copyId = at.newId()
  tx.insert(outsideCopies)
    .values({ id: copyId, accountId, about, aboutId, channel, place, notedAt: at.now, notedBy: userId })
    .run()
  const texts = { place, about: found.title }
  const told = { accountId, actorId: userId, copyId, visibility: 'internal' as const, texts }
  recordEvent(tx, { kind: 'outside-copy-noted', ...told }, at)
  return ok({ copyId })
}
