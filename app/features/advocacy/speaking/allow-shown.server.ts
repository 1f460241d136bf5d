import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { ConsentScope } from '#app/domain/advocacy/consent.ts'
import { shownWords } from '#app/domain/advocacy/shown-words.ts'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { giveConsents } from '#app/features/advocacy/consents/give-consents.server.ts'
import type { ReceiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { isTheirs } from './answer-invite.server.ts'
import { findInvite } from './find-invite.server.ts'
import type { ShownOfMe } from './speaking-form.ts'

/** Days for which what is shown of a talk is allowed, unless it is taken back. */
const allowedDays = 365

/**
 * The speaker says what may be shown of them at this event: bio, photo and recording each on its own, with a receipt. A
 * bio is saved in the same press that allows it, so that no other one is ever shown. Refuses: not-allowed, not-found,
 * already-done (the invitation is over), invalid (nothing ticked, a bio allowed that is empty).
 */
export function allowShown(
  tx: Tx,
  actor: PlanActor,
  input: ShownOfMe & { receipt: ReceiptKey },
  at: Moment,
): Result<{ inviteId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { inviteId, bio, receipt } = input
  const invited = findInvite(tx, inviteId)
  if (!invited || !isTheirs(invited, actor)) return refuse('not-found')
  const { invite, event, person } = invited
  if (['declined', 'withdrawn', 'cancelled', 'no_show'].includes(invite.state))
    return refuse('already-done', { message: 'This invitation is over: nothing of you is shown.' })
  const scopes = scopesOf(input)
  if (scopes.length === 0) return refuseFields({ allowsBio: 'Tick what may be shown' })
  if (scopes.includes('speaking') && bio === '')
    return refuseFields({ bio: 'Write the few lines that may be shown' })
  if (scopes.includes('speaking'))
    tx.update(speakerInvites)
      .set({ bio, version: invite.version + 1 })
      .where(eq(speakerInvites.id, inviteId))
      .run()
  const { timeZone } = tx.select().from(accounts).where(eq(accounts.id, actor.accountId)).get() ?? event
  const from = event.endsAt > at.now ? event.endsAt : at.now
  const expiresOn = addDays(todayIn(timeZone, from), allowedDays)
  const given = scopes.map((scope) => ({ scope, channels: ['event' as const], expiresOn }))
  const words = shownWords({ scopes, event: event.name, person, bio, until: expiresOn })
  const about = { about: 'talk' as const, aboutId: inviteId, textHash: null }
  const saved = giveConsents(tx, actor, { ...about, given, words, receipt }, at)
  return saved.ok ? ok({ inviteId }) : saved
}

function scopesOf({ allowsBio, allowsPhoto, allowsRecording }: ShownOfMe): ConsentScope[] {
  const wished = [
    { scope: 'speaking' as const, is: allowsBio },
    { scope: 'photo' as const, is: allowsPhoto },
    { scope: 'video' as const, is: allowsRecording },
  ]
  return wished.filter(({ is }) => is === 'yes').map(({ scope }) => scope)
}
