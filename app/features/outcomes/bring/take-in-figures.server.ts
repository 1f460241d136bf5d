import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { JudgedRow } from '#app/domain/outcomes/bring/judge-figures.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { figureDrafts, measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOutcome } from '../find-outcome.server.ts'
import { askToConfirmSeveral } from './ask-to-confirm-several.server.ts'
import type { TakeIn } from './bring-form.ts'
import { findDraft } from './find-draft.server.ts'
import { isAskedAbout, judgeDraft, seenOf } from './judge-draft.server.ts'

type Coming = Extract<JudgedRow, { verdict: 'new' | 'same' | 'clash' }>

/**
 * Takes waiting figures in, all that can come or none: new ones, and for days that have a figure already a correction
 * where that was chosen. Lines with problems stay out. One event, one mail. Refuses: not-allowed, not-found,
 * changed-meanwhile (another count than the page said, another unit), invalid (nothing to take in, an unanswered question).
 */
export function takeInFigures(
  tx: Tx,
  actor: PlanActor,
  input: TakeIn & { outcomeId: string },
  at: Moment,
): Result<{ outcomeId: string; figures: number }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const { outcomeId, draftId, clashes, note } = input
  const found = findOutcome(tx, { accountId, outcomeId })
  const draft = found && findDraft(tx, { accountId, outcomeId, draftId, userId })
  if (!draft) return refuse('not-found', { message: draftIsGone })
  const { rows, counts } = judgeDraft(tx, draft, found, at.now)
  if (seenOf(counts, found.outcome) !== input.seen)
    return refuse('changed-meanwhile', { message: otherFigures })
  const coming = rows.filter((row) => isComing(row, clashes))
  if (coming.length === 0) return refuse('invalid', { message: 'Nothing of this can come in as it is.' })
  if (input.sure !== 'yes' && coming.some(isAskedAbout))
    return refuseFields({
      sure: 'Some of these figures are unusual. Say that they are right, or put them right first',
    })
  for (const row of coming) takeIn(tx, row, { accountId, outcomeId, authorId: userId, note, at })
  tx.update(figureDrafts).set({ takenAt: at.now }).where(eq(figureDrafts.id, draftId)).run()
  const texts = { outcome: found.outcome.name }
  const event = { kind: 'measurements-imported', outcomeId, figures: coming.length, texts } as const
  recordEvent(tx, { ...event, accountId, actorId: userId }, at)
  askToConfirmSeveral(tx, actor, { found, figures: coming.length }, at)
  return ok({ outcomeId, figures: coming.length })
}

export const draftIsGone =
  'These figures have been taken in or cleared meanwhile. Look at the outcome, and bring them again if they are missing.'
const otherFigures =
  'The plan changed while you were looking. Nothing was taken in. Look again at what would come in now.'

function isComing(row: JudgedRow, clashes: TakeIn['clashes']): row is Coming {
  return row.verdict === 'new' || (row.verdict === 'clash' && clashes === 'correct')
}

type Taking = { accountId: string; outcomeId: string; authorId: string; note: string; at: Moment }

function takeIn(tx: Tx, { measuredOn, periodFrom, value, standing }: Coming, { at, ...given }: Taking): void {
  const id = at.newId()
  tx.insert(measurements)
    .values({ id, ...given, measuredOn, periodFrom, value, source: 'import', recordedAt: at.now })
    .run()
  if (standing)
    tx.update(measurements)
      .set({ supersededAt: at.now, supersededById: id })
      .where(eq(measurements.id, standing.id))
      .run()
}
