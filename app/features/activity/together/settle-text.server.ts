import { and, asc, desc, eq, isNotNull, lte, or, sql } from 'drizzle-orm'
import { actorOn, type PlanActor } from '#app/domain/access/actor.ts'
import {
  type SharedTextKind,
  saysTheSame,
  type Words,
  writingPause,
} from '#app/domain/activity/shared-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Refusal, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { sharedTexts, sharedTextUpdates } from '#db/schema/activity-texts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { bringInWords, wordsOf } from './open-text.server.ts'
import { textHandler } from './text-handlers.server.ts'
import { findText, foldText, readTextRow, storedDocument, type TextRow } from './text-rows.server.ts'

type Due = { id: string; waitingSince: Date }

/** Texts whose words are due in their record: nobody wrote for a while, or somebody has been writing for long. */
export function findDueTexts(db: Db, now: Date): Due[] {
  const quiet = new Date(now.getTime() - writingPause.quietMs)
  const late = new Date(now.getTime() - writingPause.atLatestMs)
  const { id, waitingSince, changedAt } = sharedTexts
  return db
    .select({ id, waitingSince: sql<Date>`${waitingSince}`.mapWith(waitingSince) })
    .from(sharedTexts)
    .where(
      and(
        isNotNull(waitingSince),
        lte(waitingSince, quiet),
        or(lte(changedAt, quiet), lte(waitingSince, late)),
      ),
    )
    .orderBy(asc(waitingSince))
    .limit(200)
    .all()
}

/**
 * Puts what a text says into its record, in the name of whoever wrote last, with everybody who wrote named; then folds its
 * changes. Refused with whatever the record's own command refuses; the words stay in the text then.
 */
export function settleText(tx: Tx, textId: string, at: Moment): Result<{ isNew: boolean }> {
  const stored = readTextRow(tx, textId)
  if (!stored.waitingSince) return ok({ isNew: false })
  const handler = textHandler(stored.kind)
  const writers = writersOf(tx, stored)
  const actor = writers.at(-1)?.actor
  const record = actor && handler.find(tx, actor, stored.subjectId)
  if (!record) return refuse('not-found')
  bringInWords(tx, stored, record.words, at)
  const row = readTextRow(tx, textId)
  const document = storedDocument(tx, row)
  const says = wordsOf(handler, document)
  if (!saysTheSame(says, record.words)) {
    const words = differences(says, record.words)
    const names = writers.map(({ name }) => name)
    const answer = handler.settle(tx, actor, { subjectId: row.subjectId, words, writers: names }, at)
    if (!answer.ok) return answer
  }
  foldText(tx, row, document, says)
  return ok({ isNew: true })
}

/**
 * The same for the texts of records that are about to close: nothing written until now is left out. Refused with the first
 * refusal of words that have to be changed first (too long, say).
 */
export function settleTextsOf(
  tx: Tx,
  kind: SharedTextKind,
  ids: readonly string[],
  at: Moment,
): Result<null> {
  for (const subjectId of ids) {
    const row = findText(tx, { kind, subjectId })
    const answer = row && settleText(tx, row.id, at)
    if (answer?.ok === false && !isClosed(answer.refusal)) return answer
  }
  return ok(null)
}

/**
 * A text whose record refused its words (too long, say) is asked again after a while, not at every look; one whose record
 * takes no words any more waits only once somebody writes again.
 */
export function putOffText(tx: Tx, textId: string, refusal: Refusal, at: Moment): Result<null> {
  tx.update(sharedTexts)
    .set({ waitingSince: isClosed(refusal) ? null : at.now })
    .where(and(eq(sharedTexts.id, textId), isNotNull(sharedTexts.waitingSince)))
    .run()
  return ok(null)
}

function isClosed({ code }: Refusal): boolean {
  return code === 'already-done' || code === 'not-found'
}

function differences(says: Words, before: Words): Words {
  return Object.fromEntries(
    Object.entries(says)
      .map(([field, text]): [string, string] => [field, text.trim()])
      .filter(([field, text]) => text !== (before[field] ?? '').trim()),
  )
}

/** Who wrote what has not settled, the latest last, as the people they were on the account when they did. */
function writersOf(tx: Tx, row: TextRow): { name: string; actor: PlanActor }[] {
  const written = tx
    .select({ user: users, last: sql<number>`max(${sharedTextUpdates.id})` })
    .from(sharedTextUpdates)
    .innerJoin(users, eq(users.id, sharedTextUpdates.writtenBy))
    .where(eq(sharedTextUpdates.textId, row.id))
    .groupBy(users.id)
    .orderBy(asc(sql`max(${sharedTextUpdates.id})`))
    .all()
  return written.flatMap(({ user }) => {
    const actor = actorAsWriter(tx, row.accountId, user)
    return actor ? [{ name: user.name, actor }] : []
  })
}

/**
 * They may have been removed or made a reader since; their words were let in when they might write, and go into the record
 * in their name.
 */
function actorAsWriter(tx: Tx, accountId: string, user: typeof users.$inferSelect): PlanActor | null {
  const { id: userId, name, email, kind } = user
  const membership = tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), eq(memberships.userId, userId)))
    .orderBy(desc(memberships.createdAt), desc(memberships.id))
    .limit(1)
    .get()
  const staffRole = kind === 'staff' ? (user.staffRole ?? 'csm') : null
  const memberRole = membership?.role === 'viewer' ? 'contributor' : (membership?.role ?? null)
  const person = { userId, name, email, kind, staffRole }
  return actorOn(accountId, person, { memberRole, isOnTeam: true, isPreviewing: false })
}
