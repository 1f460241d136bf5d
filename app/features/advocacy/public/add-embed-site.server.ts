import type { Person } from '#app/domain/access/actor.ts'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import { sitesAtMost } from '#app/domain/advocacy/embed-site.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { embedSites } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { recordEvent } from '../../activity/record-event.server.ts'
import type { AddEmbedSite } from './embed-site-form.ts'
import { listSites } from './embed-sites.server.ts'

/** Lets a site show the wall. Refuses: not-allowed, invalid at `origin` (one that is there already, too many). */
export function addEmbedSite(
  tx: Tx,
  person: Person,
  { origin }: AddEmbedSite,
  at: Moment,
): Result<{ siteId: string }> {
  if (!mayKeepAdvocacySettings(person)) return refuse('not-allowed')
  const sites = listSites(tx)
  if (sites.some((site) => site.origin === origin))
    return refuseFields({ origin: 'This site may show the wall already' })
  if (sites.length >= sitesAtMost)
    return refuseFields({ origin: `That would be more than ${sitesAtMost} sites. Remove one first` })
  const [siteId, { userId }] = [at.newId(), person]
  tx.insert(embedSites).values({ id: siteId, origin, addedAt: at.now, addedBy: userId }).run()
  const texts = { site: origin }
  recordEvent(tx, { kind: 'embed-site-added', accountId: null, actorId: userId, siteId, texts }, at)
  return ok({ siteId })
}
