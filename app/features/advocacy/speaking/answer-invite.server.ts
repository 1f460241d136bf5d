import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { askStateOf } from '#app/domain/advocacy/ask-state.ts'
import type { InviteAnswer } from '#app/domain/advocacy/speaking.ts'
import { whyNot } from '#app/domain/advocacy/speaking-deeds.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findInvite, type Invited, inviteFacts } from './find-invite.server.ts'
import type { AnswerInvite } from './speaking-form.ts'

/**
 * The speaker answers: yes, perhaps or no. Yes is not binding until they confirm; a no is possible until they stand on the
 * stage. Answering answers the ask that carried it. Refuses: not-allowed, not-found (somebody else's), already-done (said
 * before, taken back, cancelled, or begun), each with its sentence.
 */
export function answerInvite(
  tx: Tx,
  actor: PlanActor,
  { inviteId, answer }: AnswerInvite,
  at: Moment,
): Result<{ answer: InviteAnswer }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const invited = findInvite(tx, inviteId)
  if (!invited || !isTheirs(invited, actor)) return refuse('not-found')
  const problem = whyNot(answer, inviteFacts(invited), at.now.getTime())
  if (problem) return refuse('already-done', { message: problem })
  saveAnswer(tx, { invited, answer }, at)
  if (answer !== 'tentative') answerItsAsk(tx, actor, { invited, answer }, at)
  return ok({ answer })
}

/** Whose invitation it is: theirs alone, on this account. */
export function isTheirs({ invite }: Invited, { userId, accountId }: PlanActor): boolean {
  return invite.userId === userId && invite.accountId === accountId
}

/** Writes an answer down, by whichever way it came. */
export function saveAnswer(
  tx: Tx,
  { invited, answer }: { invited: Invited; answer: InviteAnswer },
  at: Moment,
): void {
  const { id: inviteId, accountId, userId, eventId: speakingEventId, version } = invited.invite
  tx.update(speakerInvites)
    .set({
      ...{ state: answer, answeredAt: at.now, version: version + 1 },
      ...(answer === 'declined' ? { endedAt: at.now, confirmedAt: null } : {}),
    })
    .where(eq(speakerInvites.id, inviteId))
    .run()
  const told = { inviteId, speakingEventId, answer, texts: { event: invited.event.name } }
  recordEvent(tx, { kind: 'speaker-answered', accountId, actorId: userId, ...told }, at)
}

type Answering = { invited: Invited; answer: Exclude<InviteAnswer, 'tentative'> }

function answerItsAsk(tx: Tx, { userId, name }: PlanActor, { invited, answer }: Answering, at: Moment): void {
  const { askId } = invited.invite
  const ask = askId && tx.select().from(asks).where(eq(asks.id, askId)).get()
  if (!ask || askStateOf(ask) !== 'sent') return
  answerAsk(tx, { userId, name }, { askId: ask.id, answer: answer === 'accepted' ? 'yes' : 'no' }, at)
}
