import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import {
  calendarFields,
  type EventField,
  eventFieldTitles,
  hourFields,
} from '#app/domain/advocacy/event-facts.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { eventColumns, eventProblems, eventTexts } from './event-columns.ts'
import { findEvent, type Invited, liveInvitesOf } from './find-invite.server.ts'
import { addressOf, nextSequence, talkDateOf } from './mail-talk.server.ts'
import type { EditEvent } from './speaking-form.ts'

/**
 * Saves what one person changed of an event that is not over. Speakers' calendars hear of what they show; whoever had
 * confirmed another hour is asked again, and slots move with the event. Refuses: not-allowed, not-found, already-done
 * (cancelled), changed-meanwhile (with both texts), invalid (as when it is added).
 */
export function editEvent(tx: Tx, person: Person, input: EditEvent, at: Moment): Result<{ eventId: string }> {
  if (!maySeeAdvocacyHub(person)) return refuse('not-allowed')
  const { eventId, edit } = input
  const event = findEvent(tx, eventId)
  if (!event) return refuse('not-found')
  if (event.cancelledAt) return refuse('already-done', { message: 'This event is cancelled.' })
  const current = eventTexts(event)
  const { changes, clashes } = planEdit<EventField>(current, edit)
  if (clashes.length > 0)
    return refuseClash(tx, { clashes, editedBy: event.editedBy, editedAt: event.editedAt })
  const fields = Object.keys(changes) as EventField[]
  if (fields.length === 0) return ok({ eventId })
  const texts = { ...current, ...changes }
  const problems = eventProblems(texts)
  if (Object.keys(problems).length > 0) return refuseFields(problems)
  const columns = eventColumns(texts)
  const edited = { editedAt: at.now, editedBy: person.userId, version: event.version + 1 }
  tx.update(speakingEvents)
    .set({ ...columns, ...edited })
    .where(eq(speakingEvents.id, eventId))
    .run()
  const movedBy = columns.startsAt.getTime() - event.startsAt.getTime()
  const isHourNew = fields.some((field) => hourFields.includes(field))
  if (columns.endsAt > at.now && fields.some((field) => calendarFields.includes(field)))
    tellSpeakers(tx, { eventId, movedBy, isHourNew }, at)
  const names = fields.map((field) => eventFieldTitles[field].toLowerCase()).join(', ')
  const happened = { kind: 'speaking-event-changed', accountId: null, actorId: person.userId } as const
  recordEvent(tx, { ...happened, speakingEventId: eventId, texts: { event: texts.name, fields: names } }, at)
  return ok({ eventId })
}

type Told = { eventId: string; movedBy: number; isHourNew: boolean }

function tellSpeakers(tx: Tx, { eventId, movedBy, isHourNew }: Told, at: Moment): void {
  for (const invited of liveInvitesOf(tx, eventId)) {
    const hasToConfirm = isHourNew && invited.invite.state === 'confirmed'
    const moved = nextSequence(tx, isHourNew ? move(tx, { invited, movedBy, hasToConfirm }) : invited)
    const facts = { ...talkDateOf(moved, at), hasToConfirm }
    enqueueEmail(tx, { kind: 'advocacy-talk-changed', facts, ...addressOf(moved) }, at)
  }
}

type Moving = { invited: Invited; movedBy: number; hasToConfirm: boolean }

/** The slot moves with the event, and its confirmation and the note of the day before are for the new hour. */
function move(tx: Tx, { invited, movedBy, hasToConfirm }: Moving): Invited {
  const { invite } = invited
  const { slotStartsAt } = invite
  const later = {
    slotStartsAt: slotStartsAt && new Date(slotStartsAt.getTime() + movedBy),
    notedAt: null,
    ...(hasToConfirm ? { state: 'accepted' as const, confirmedAt: null } : {}),
  }
  tx.update(speakerInvites).set(later).where(eq(speakerInvites.id, invite.id)).run()
  return { ...invited, invite: { ...invite, ...later } }
}
