import type { Person } from '#app/domain/access/actor.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { speakingEvents } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { eventColumns, eventProblems } from './event-columns.ts'
import type { AddEvent } from './speaking-form.ts'

/**
 * Writes down an event at which customers may speak. Past ones too, for the talks that were given there. Refuses:
 * not-allowed (customers), invalid (ends before it begins, is nowhere).
 */
export function addEvent(tx: Tx, person: Person, input: AddEvent, at: Moment): Result<{ eventId: string }> {
  if (!maySeeAdvocacyHub(person)) return refuse('not-allowed')
  const problems = eventProblems(input)
  if (Object.keys(problems).length > 0) return refuseFields(problems)
  const eventId = at.newId()
  const { userId } = person
  const made = { createdAt: at.now, createdBy: userId, editedAt: at.now, editedBy: userId }
  tx.insert(speakingEvents)
    .values({ id: eventId, ...eventColumns(input), ...made })
    .run()
  const texts = { event: input.name }
  const happened = { kind: 'speaking-event-added', accountId: null, actorId: userId } as const
  recordEvent(tx, { ...happened, speakingEventId: eventId, texts }, at)
  return ok({ eventId })
}
