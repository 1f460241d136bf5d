import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAudit } from '#app/domain/access/care-policy.ts'
import { type AuditAnswer, auditAnswerTitles } from '#app/domain/care/audit.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { auditEntries } from '#db/schema/care-standing.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type AuditEntry, auditEntriesOf } from './audit-entries.server.ts'
import { type AnswerAudit, type AuditField, noteFieldOf } from './audit-form.ts'

/**
 * Answers some of the four tests, each with a note. An answer is never written over: a new one is kept beside it and
 * counts from then on. Refuses: not-allowed, changed-meanwhile (with both answers), invalid (a note without an answer).
 */
export function answerAudit(
  tx: Tx,
  actor: PlanActor,
  input: AnswerAudit,
  at: Moment,
): Result<{ goesOn: boolean }> {
  if (!mayAudit(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const entries = auditEntriesOf(tx, accountId)
  const current = textsOf(entries)
  const { changes, clashes } = planEdit<AuditField>(current, input.edit)
  if (clashes.length > 0) return refuse('changed-meanwhile', { clashes: clashes.map(told(entries)) })
  const changed = stages.filter(
    (stage) => changes[stage] !== undefined || changes[noteFieldOf(stage)] !== undefined,
  )
  const left = { ...current, ...changes }
  const unanswered = changed.filter((stage) => left[stage] === '')
  if (unanswered.length > 0)
    return refuseFields(Object.fromEntries(unanswered.map((stage) => [stage, 'Choose an answer, too'])))
  for (const stage of changed) {
    const answer = left[stage] as AuditAnswer
    const facts = { accountId, stage, answer }
    tx.insert(auditEntries)
      .values({
        id: at.newId(),
        ...facts,
        note: left[noteFieldOf(stage)],
        answeredAt: at.now,
        answeredBy: actorId,
      })
      .run()
    recordEvent(tx, { kind: 'audit-answered', actorId, ...facts, texts: {}, visibility: 'internal' }, at)
  }
  return ok({ goesOn: input.next === 'yes' })
}

type Entries = Record<Stage, AuditEntry[]>

function textsOf(entries: Entries): Record<AuditField, string> {
  const texts = stages.flatMap((stage) => [
    [stage, entries[stage][0]?.answer ?? ''],
    [noteFieldOf(stage), entries[stage][0]?.note ?? ''],
  ])
  return Object.fromEntries(texts)
}

/** Whose answer it was that the writer had not seen yet. */
function told(entries: Entries) {
  return (clash: { field: AuditField; theirs: string; yours: string }) => {
    const stage = stages.find((one) => clash.field.startsWith(one)) ?? 'capture'
    const [newest] = entries[stage]
    const isAnswer = clash.field === stage
    const read = (text: string) => auditAnswerTitles[text as AuditAnswer] ?? 'No answer'
    return {
      ...clash,
      by: newest?.by ?? 'Somebody else',
      at: newest?.answeredAt.toISOString() ?? '',
      ...(isAnswer ? { reads: { theirs: read(clash.theirs), yours: read(clash.yours) } } : {}),
    }
  }
}
