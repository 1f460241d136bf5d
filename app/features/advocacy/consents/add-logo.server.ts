import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepLogo } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import { accountLogos, consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { isStanding } from './consent-columns.server.ts'
import { requestConsents } from './request-consents.server.ts'
import { basisOf } from './speakers-of.server.ts'

/**
 * The company's logo as it may stand on stories and on the wall, in place of an older one. That it lies here allows
 * nothing: only a live consent shows it, and one that was given before is for the picture of then: unless whoever speaks
 * for the company brings the new one, it is asked for anew. Refuses: not-allowed.
 */
export function addLogo(
  tx: Tx,
  actor: PlanActor,
  { logo }: { logo: StoredUpload },
  at: Moment,
): Result<{ logoId: string }> {
  if (!mayKeepLogo(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  closeLogo(tx, accountId, at)
  const file = { accountId, upload: logo, visibility: 'shared' as const, uploadedBy: userId }
  const fileId = attachFile(tx, file, at)
  const logoId = at.newId()
  tx.insert(accountLogos)
    .values({ id: logoId, accountId, fileId, addedAt: at.now, addedBy: userId, isOnWall: true })
    .run()
  recordEvent(tx, { kind: 'logo-added', accountId, actorId: userId, logoId, texts: {} }, at)
  if (basisOf(tx, actor) === null) askAnew(tx, actor, at)
  return ok({ logoId })
}

/** What was allowed of another picture is over; its speaker is asked about this one, for the same places. */
function askAnew(tx: Tx, { accountId, userId: requestedBy }: PlanActor, at: Moment): void {
  const older = tx
    .update(consents)
    .set({ supersededAt: at.now })
    .where(and(eq(consents.accountId, accountId), eq(consents.scope, 'logo'), isStanding))
    .returning()
    .all()
  for (const { about, aboutId, textHash, channels, territory } of older) {
    const thing = { accountId, about, aboutId, textHash, personId: null, channels, territory }
    requestConsents(tx, { ...thing, scopes: ['logo'], requestedBy }, at)
  }
}

/** Takes the logo away, from everywhere it is shown. Refuses: not-allowed, already-done (there is none). */
export function removeLogo(tx: Tx, actor: PlanActor, _: object, at: Moment): Result<{ logoId: string }> {
  if (!mayKeepLogo(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const logoId = closeLogo(tx, accountId, at)
  if (!logoId) return refuse('already-done', { message: 'There is no logo here.' })
  recordEvent(tx, { kind: 'logo-removed', accountId, actorId, logoId, texts: {} }, at)
  return ok({ logoId })
}

function closeLogo(tx: Tx, accountId: string, at: Moment): string | undefined {
  return tx
    .update(accountLogos)
    .set({ removedAt: at.now })
    .where(and(eq(accountLogos.accountId, accountId), isNull(accountLogos.removedAt)))
    .returning({ id: accountLogos.id })
    .get()?.id
}
