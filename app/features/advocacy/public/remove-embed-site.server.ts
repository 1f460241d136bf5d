import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { embedSites } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { recordEvent } from '../../activity/record-event.server.ts'
import type { RemoveEmbedSite } from './embed-site-form.ts'

/** Ends that a site shows the wall, from its next request on. Refuses: not-allowed, not-found. */
export function removeEmbedSite(
  tx: Tx,
  person: Person,
  { siteId }: RemoveEmbedSite,
  at: Moment,
): Result<{ siteId: string }> {
  if (!mayKeepAdvocacySettings(person)) return refuse('not-allowed')
  const removed = tx
    .update(embedSites)
    .set({ removedAt: at.now })
    .where(and(eq(embedSites.id, siteId), isNull(embedSites.removedAt)))
    .returning({ origin: embedSites.origin })
    .get()
  if (!removed) return refuse('not-found')
  const texts = { site: removed.origin }
  recordEvent(tx, { kind: 'embed-site-removed', accountId: null, actorId: person.userId, siteId, texts }, at)
  return ok({ siteId })
}
