import { and, eq, isNull } from 'drizzle-orm'
import type { Person, VendorActor } from '#app/domain/access/actor.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { sendAsk } from '#app/features/advocacy/asks/send-ask.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { wasRemoved } from '#app/features/outbox/was-removed.server.ts'
import { speakerInvites, speakingOffers } from '#db/schema/advocacy-speaking.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findEvent, findInvite } from './find-invite.server.ts'
import { addressOf, talkDateOf } from './mail-talk.server.ts'
import type { InviteSpeaker } from './speaking-form.ts'
import { staffPlace } from './staff-place.server.ts'

/**
 * Invites somebody to speak at an event, by mail with an entry for their calendar. It is an ask, and goes out only as
 * `sendAsk` lets it; taking up what somebody offered themself is none. Refuses: not-allowed (a rule of readiness, with the
 * reasons), not-found (event, person or offer), already-done (cancelled, begun, or invited before).
 */
export function inviteSpeaker(
  tx: Tx,
  person: Person,
  input: InviteSpeaker,
  at: Moment,
): Result<{ inviteId: string }> {
  if (!maySeeAdvocacyHub(person)) return refuse('not-allowed')
  const { eventId, accountId, userId, offerId, title, message } = input
  const actor = staffPlace(tx, person, accountId)
  const event = findEvent(tx, eventId)
  if (!actor || !event) return refuse('not-found')
  if (event.cancelledAt) return refuse('already-done', { message: 'This event is cancelled.' })
  if (event.startsAt <= at.now) return refuse('already-done', { message: 'This event has begun.' })
  if (isInvited(tx, eventId, userId))
    return refuse('already-done', { message: 'They have been invited to this event before.' })
  const asked = offerId === '' ? ask(tx, { actor, input, event: event.name }, at) : takeUp(tx, input, at)
  if (!asked.ok) return asked
  const inviteId = at.newId()
  tx.insert(speakerInvites)
    .values({
      ...{ id: inviteId, eventId, accountId, userId, askId: asked.value.askId, title, message },
      ...{ state: 'invited', createdAt: at.now, createdBy: person.userId, invitedAt: at.now },
      ...{ editedAt: at.now, editedBy: person.userId },
    })
    .run()
  const invited = findInvite(tx, inviteId)
  if (!invited) return refuse('not-found')
  const facts = { ...talkDateOf(invited, at), message }
  enqueueEmail(tx, { kind: 'advocacy-talk-invited', facts, ...addressOf(invited) }, at)
  const told = { inviteId, speakingEventId: eventId, texts: { event: event.name } }
  recordEvent(tx, { kind: 'speaker-invited', accountId, actorId: person.userId, ...told }, at)
  return ok({ inviteId })
}

function isInvited(tx: Tx, eventId: string, userId: string): boolean {
  const same = and(eq(speakerInvites.eventId, eventId), eq(speakerInvites.userId, userId))
  return tx.select({ id: speakerInvites.id }).from(speakerInvites).where(same).get() !== undefined
}

type Asking = { actor: VendorActor; input: InviteSpeaker; event: string }

function ask(tx: Tx, { actor, input, event }: Asking, at: Moment): Result<{ askId: string | null }> {
  const { userId, title, message, eventId } = input
  const subject = `Will you speak at ${event}?`
  const words = message || `We would like to hear you about “${title}”.`
  return sendAsk(
    tx,
    actor,
    { userId, type: 'speaking', subject, message: words, eventId, isCarried: true },
    at,
  )
}

/** Closes the offer that is taken up; whoever offered is still on the plan. */
function takeUp(tx: Tx, input: InviteSpeaker, at: Moment): Result<{ askId: null }> {
  const { offerId, accountId, userId } = input
  const theirs = and(
    eq(speakingOffers.id, offerId),
    eq(speakingOffers.accountId, accountId),
    eq(speakingOffers.userId, userId),
    isNull(speakingOffers.closedAt),
  )
  const taken = tx.update(speakingOffers).set({ closedAt: at.now }).where(theirs).run()
  const email = tx.select({ email: users.email }).from(users).where(eq(users.id, userId)).get()?.email
  if (taken.changes === 0 || !email || wasRemoved(tx, { email, accountId })) return refuse('not-found')
  return ok({ askId: null })
}
