import { and, eq, isNull } from 'drizzle-orm'
import type { AskAnswer } from '#app/domain/advocacy/ask-state.ts'
import { type InviteAnswer, isLive } from '#app/domain/advocacy/speaking.ts'
import { whyNot } from '#app/domain/advocacy/speaking-deeds.ts'
import { reactTo } from '#app/features/activity/reactions.server.ts'
import { speakingOffers } from '#db/schema/advocacy-speaking.ts'
import { saveAnswer } from './answer-invite.server.ts'
import { findInviteOfAsk, inviteFacts } from './find-invite.server.ts'
import { requestShown } from './request-shown.server.ts'
import { endInvite } from './withdraw-invite.server.ts'

const answerOf: Record<AskAnswer, InviteAnswer> = {
  ...{ yes: 'accepted', not_now: 'declined', no: 'declined', never: 'declined' },
}

/** Called once per process. An ask that an invitation carries can be answered and taken back where asks are. */
export function registerSpeakingReactions(): void {
  reactTo({
    name: 'speaking: an answered ask answers its invitation',
    kinds: ['ask-answered'],
    react(tx, { askId, answer }, at) {
      const invited = findInviteOfAsk(tx, askId)
      const wished = answerOf[answer]
      if (!invited || invited.invite.state === wished) return
      if (whyNot(wished, inviteFacts(invited), at.now.getTime()) === null)
        saveAnswer(tx, { invited, answer: wished }, at)
    },
  })
  reactTo({
    name: 'speaking: an ask that is taken back ends its invitation',
    kinds: ['ask-withdrawn'],
    react(tx, { askId, actorId }, at) {
      const invited = findInviteOfAsk(tx, askId)
      if (invited && isLive(invited.invite.state)) endInvite(tx, { invited, by: actorId }, at)
    },
  })
  reactTo({
    name: 'speaking: whoever opts out offers nothing any more',
    kinds: ['opted-out'],
    react: (tx, { userId }, at) => {
      const theirs = and(eq(speakingOffers.userId, userId), isNull(speakingOffers.closedAt))
      tx.update(speakingOffers).set({ closedAt: at.now }).where(theirs).run()
    },
  })
  reactTo({
    name: 'speaking: whoever says yes is asked what may be shown of them',
    kinds: ['speaker-answered'],
    react(tx, { inviteId, answer }, at) {
      if (answer === 'accepted') requestShown(tx, inviteId, at)
    },
  })
}
