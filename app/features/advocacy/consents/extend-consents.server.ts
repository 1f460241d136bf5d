import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { usualLastDay } from '#app/domain/advocacy/consent-days.ts'
import { consentWords } from '#app/domain/advocacy/consent-text.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ThingChoice } from './consent-form.ts'
import { linesOf } from './consent-lines.server.ts'
import { findConsentThing } from './consent-thing.server.ts'
import { giveConsents } from './give-consents.server.ts'
import { givingScene } from './giving-scene.server.ts'
import type { ReceiptKey } from './receipt-key.server.ts'

/**
 * Gives anew, for a year from today, everything that is allowed about a thing and theirs to allow: same words, same
 * places, a receipt of its own. Refuses: not-allowed, not-found, already-done (nothing of theirs would last longer).
 */
export function extendConsents(
  tx: Tx,
  actor: PlanActor,
  { about, aboutId, receipt }: ThingChoice & { receipt: ReceiptKey },
  at: Moment,
): Result<{ receiptId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const thing = findConsentThing(tx, { accountId: actor.accountId, about, aboutId })
  if (!thing) return refuse('not-found')
  const { timeZone } = givingScene(tx, { actor, thing, scopes: [] })
  const expiresOn = usualLastDay(todayIn(timeZone, at.now))
  const standing = linesOf(tx, { actor, thing, about, aboutId, timeZone }, at.now).filter(
    (line) => line.isTheirs && line.state === 'granted' && !line.isForOlderText,
  )
  const given = standing
    .filter((line) => line.expiresOn !== null && line.expiresOn < expiresOn)
    .map((line) => ({ ...line, expiresOn }))
  if (given.length === 0)
    return refuse('already-done', { message: 'Nothing of yours here would last longer by that.' })
  const scopes = given.map(({ scope }) => scope)
  const words = consentWords(givingScene(tx, { actor, thing, scopes }), given)
  const { textHash } = thing
  return giveConsents(tx, actor, { about, aboutId, textHash, given, words, receipt }, at)
}
