import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import type { AskType } from '#app/domain/advocacy/ask.ts'
import { type AskAnswer, askStateOf } from '#app/domain/advocacy/ask-state.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { asks } from '#db/schema/advocacy.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeOpenings } from './close-openings.server.ts'
import { type Ask, findAskOf } from './find-ask.server.ts'

type Answered = { askId: string; type: AskType; answer: AskAnswer }

/**
 * Whoever was asked answers, once; `never` closes this kind until they open it themselves. Whoever asked is mailed.
 * Refuses: not-found (somebody else's), already-done (answered), gone (withdrawn, or closed after 30 days).
 */
export function answerAsk(
  tx: Tx,
  person: Pick<Person, 'userId' | 'name'>,
  { askId, answer }: { askId: string; answer: AskAnswer },
  at: Moment,
): Result<Answered> {
  const ask = findAskOf(tx, { userId: person.userId, askId })
  if (!ask) return refuse('not-found')
  const state = askStateOf(ask)
  if (state === 'withdrawn') return refuse('gone', { message: 'This question was taken back.' })
  if (state === 'expired') return refuse('gone', { message: 'This question has closed by itself.' })
  if (state !== 'sent') return refuse('already-done', { message: 'You have answered this already.' })
  const { accountId, userId, type } = ask
  tx.update(asks)
    .set({ answer, answeredAt: at.now, openedAt: ask.openedAt ?? at.now, version: ask.version + 1 })
    .where(eq(asks.id, askId))
    .run()
  if (answer === 'never') closeOpenings(tx, { userId, types: [type] }, at)
  mailAnswer(tx, { ask, answer, person: person.name }, at)
  // a no is between the person and the vendor: colleagues on the plan read only what was agreed to
  const visibility = answer === 'yes' ? 'shared' : 'internal'
  const facts = { askId, userId, type, answer, texts: {} }
  recordEvent(tx, { kind: 'ask-answered', accountId, actorId: userId, visibility, ...facts }, at)
  return ok({ askId, type, answer })
}

function mailAnswer(
  tx: Tx,
  { ask, answer, person }: { ask: Ask; answer: AskAnswer; person: string },
  at: Moment,
): void {
  const { id: askId, accountId, type } = ask
  const account = tx.select().from(accounts).where(eq(accounts.id, accountId)).get()
  const asker = tx
    .select()
    .from(users)
    .where(eq(users.id, ask.sentBy ?? ask.createdBy))
    .get()
  if (!account || !asker) return
  const facts = { askId, account: account.name, accountSlug: account.slug, type, person, answer }
  enqueueEmail(tx, { kind: 'advocacy-ask-answered', facts, to: asker.email, accountId }, at)
}
