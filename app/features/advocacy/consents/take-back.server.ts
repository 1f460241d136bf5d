import type { ConsentWay } from '#app/domain/advocacy/consent.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readInstant } from '#app/domain/reading.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { byThing, type GivenRow, idsOf } from './find-given.server.ts'
import { openTakedowns } from './open-takedowns.server.ts'
import { giverOf, pageOf, type Reader, teamReaders } from './told-of-consents.server.ts'

type Taking = { rows: readonly GivenRow[]; by: string; how: ConsentWay }

/**
 * Takes consents back, at once: whatever is printed from them is not printed any more. Copies outside are called in,
 * whoever gave them and the vendor's team are told, and the record stays. Whether `by` may is settled before. Refuses:
 * not-found (none), already-done (all of them are taken back, or replaced).
 */
export function takeBack(tx: Tx, { rows, by, how }: Taking, at: Moment): Result<{ withdrawn: number }> {
  if (rows.length === 0) return refuse('not-found')
  const standing = rows.filter(({ withdrawnAt, supersededAt }) => !withdrawnAt && !supersededAt)
  const [first] = rows
  if (standing.length === 0 && first) return refuse('already-done', { message: goneSentence(first) })
  tx.update(consents)
    .set({ withdrawnAt: at.now, withdrawnBy: by, withdrawnHow: how })
    .where(idsOf(standing))
    .run()
  for (const group of byThing(standing)) tellOf(tx, group, by, at)
  return ok({ withdrawn: standing.length })
}

/** Why a consent that was given cannot be taken back any more. */
function goneSentence({ withdrawnAt, timeZone }: GivenRow): string {
  if (withdrawnAt)
    return `This was taken back on ${readInstant(withdrawnAt, timeZone)} already. Nothing is shown from it.`
  return 'A newer consent has taken the place of this one. Take that one back instead.'
}

function tellOf(tx: Tx, group: readonly GivenRow[], by: string, at: Moment): void {
  const [first] = group
  if (!first) return
  const { accountId, about, aboutId } = first
  const page = pageOf(tx, first)
  const giver = giverOf(tx, first)
  const scopes = group.map(({ scope }) => scope)
  const texts = { about: page.title, person: giver.name }
  const facts = { subjectKind: about, subjectId: aboutId, scopes, texts }
  recordEvent(tx, { kind: 'consent-withdrawn', accountId, actorId: by, ...facts }, at)
  const copies = openTakedowns(tx, { rows: group, title: page.title, actorId: by }, at)
  const own: Reader = { email: giver.email, side: 'customer' }
  for (const { email: to, side } of [own, ...teamReaders(tx, accountId)])
    enqueueEmail(
      tx,
      {
        kind: 'advocacy-consent-withdrawn',
        facts: { ...page, scopes, copies, side, person: giver.name },
        to,
        accountId,
      },
      at,
    )
}
