import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPrivateHalf } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import {
  type Influence,
  influenceTitles,
  type Sentiment,
  sentimentTitles,
} from '#app/domain/plan/stakeholder.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { stakeholderNotes } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStakeholder } from './find-stakeholder.server.ts'
import type { EditStakeholderNote, PrivateField } from './stakeholder-form.ts'

type Note = typeof stakeholderNotes.$inferSelect
type Texts = Record<PrivateField, string>

/** What is known of somebody nobody has written about yet. */
const blank: Texts = {
  isBlocker: 'no',
  influence: 'medium',
  sentiment: 'unknown',
  lastContactOn: '',
  note: '',
}

/**
 * Saves what the vendor's side privately keeps of a person; its event is internal.
 * Refuses: not-allowed (every customer), not-found, changed-meanwhile.
 */
export function editStakeholderNote(
  tx: Tx,
  actor: PlanActor,
  { stakeholderId, edit }: EditStakeholderNote,
  at: Moment,
): Result<{ stakeholderId: string }> {
  if (!mayEditPrivateHalf(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const person = findStakeholder(tx, { accountId, stakeholderId })
  if (!person) return refuse('not-found')
  const note = tx
    .select()
    .from(stakeholderNotes)
    .where(eq(stakeholderNotes.stakeholderId, stakeholderId))
    .get()
  const current = note ? textsOf(note) : blank
  const { changes, clashes } = planEdit<PrivateField>(current, edit)
  if (clashes.length > 0)
    return refuseClash(tx, {
      clashes,
      editedBy: note?.editedBy ?? null,
      editedAt: note?.editedAt ?? null,
      read: readText,
    })
  if (Object.keys(changes).length === 0) return ok({ stakeholderId })
  const version = (note?.version ?? 0) + 1
  save(tx, stakeholderId, {
    ...columnsOf({ ...current, ...changes }),
    version,
    editedAt: at.now,
    editedBy: actorId,
  })
  const texts = { person: person.name, fields: Object.keys(changes).join(', ') }
  recordEvent(
    tx,
    { kind: 'stakeholder-note-changed', accountId, actorId, stakeholderId, visibility: 'internal', texts },
    at,
  )
  return ok({ stakeholderId })
}

function save(tx: Tx, stakeholderId: string, columns: Omit<Note, 'stakeholderId'>): void {
  tx.insert(stakeholderNotes)
    .values({ stakeholderId, ...columns })
    .onConflictDoUpdate({ target: stakeholderNotes.stakeholderId, set: columns })
    .run()
}

function textsOf({ isBlocker, influence, sentiment, lastContactOn, note }: Note): Texts {
  return {
    isBlocker: isBlocker ? 'yes' : 'no',
    influence,
    sentiment,
    lastContactOn: lastContactOn ?? '',
    note,
  }
}

function columnsOf({ isBlocker, influence, sentiment, lastContactOn, note }: Texts) {
  return {
    isBlocker: isBlocker === 'yes',
    influence: influence as Influence,
    sentiment: sentiment as Sentiment,
    lastContactOn: lastContactOn || null,
    note,
  }
}

function readText(field: string, text: string): string | undefined {
  if (field === 'influence') return influenceTitles[text as Influence]
  return field === 'sentiment' ? sentimentTitles[text as Sentiment] : undefined
}
