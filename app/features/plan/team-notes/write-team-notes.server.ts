import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPrivateHalf } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { teamNotes } from '#db/schema/activity-texts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { WriteTeamNotes } from './team-notes-form.ts'
import { teamNotesOf } from './team-notes-queries.server.ts'

/**
 * Writes the vendor's own notes about an account as a new version and returns its number; internal, in the history too. An
 * edit that changes nothing makes no version. Notes that somebody else changed meanwhile are refused with both texts
 * (`changed-meanwhile`); for customers there is nothing here (`not-found`).
 */
export function writeTeamNotes(
  tx: Tx,
  actor: PlanActor,
  { edit }: WriteTeamNotes,
  at: Moment,
): Result<{ number: number }> {
  return saveTeamNotes(tx, actor, { edit, writers: [actor.name] }, at)
}

/** The same for what several people wrote at once: `writers` are their names, and the history says them. */
export function saveTeamNotes(
  tx: Tx,
  actor: PlanActor,
  { edit, writers }: WriteTeamNotes & { writers: readonly string[] },
  at: Moment,
): Result<{ number: number }> {
  if (!mayEditPrivateHalf(actor)) return refuse('not-found')
  const { accountId, userId } = actor
  const [newest] = teamNotesOf(tx, accountId, 1)
  const { changes, clashes } = planEdit({ text: newest?.text ?? '' }, edit)
  if (clashes.length > 0) {
    const [editedBy, editedAt] = [newest?.writtenById ?? null, newest?.writtenAt ?? null]
    return refuseClash(tx, { clashes, editedBy, editedAt })
  }
  if (changes.text === undefined) return ok({ number: newest?.number ?? 0 })
  const number = (newest?.number ?? 0) + 1
  const text = changes.text
  tx.insert(teamNotes)
    .values({ id: at.newId(), accountId, number, text, writtenBy: userId, writtenAt: at.now })
    .run()
  const happened = { kind: 'team-notes-written' as const, accountId, actorId: userId, number }
  const names = writers.length > 1 ? writers.join(', ') : ''
  recordEvent(tx, { ...happened, visibility: 'internal', texts: { writers: names } }, at)
  return ok({ number })
}
