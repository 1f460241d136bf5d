import { eq } from 'drizzle-orm'
import type { InviteAnswer } from '#app/domain/advocacy/speaking.ts'
import { addEvent } from '#app/features/advocacy/speaking/add-event.server.ts'
import { answerInvite } from '#app/features/advocacy/speaking/answer-invite.server.ts'
import { inviteSpeaker } from '#app/features/advocacy/speaking/invite-speaker.server.ts'
import type { AddEvent } from '#app/features/advocacy/speaking/speaking-form.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import { makeOpening } from '#tests/factories/care.ts'
import { done, openPlanStory } from '../../plan/plan-story.ts'
import { personOf } from '../rewards/reward-story.ts'

export const forum: AddEvent = {
  ...{ name: 'Finance Forum', place: 'Lisbon', isOnline: 'no', link: '', timeZone: 'Europe/Lisbon' },
  ...{ date: '2026-06-12', time: '09:00', endDate: '2026-06-12', endTime: '17:00' },
  ...{ audience: 'Finance leaders', format: 'talk', topics: 'Month-end close', region: 'Iberia' },
  ...{ isRecorded: 'yes', programme: '' },
}

/** An account in Elevate whose Maria opened herself to talks, a forum in June, and Priya who invites. */
export function openSpeakingStory() {
  const story = openPlanStory()
  const { db, account, maria, priya } = story
  db.update(accounts).set({ stage: 'elevate' }).where(eq(accounts.id, account.id)).run()
  makeOpening(db, maria.user.id, { type: 'speaking' })
  const priyaPerson = personOf(priya.user)
  const { eventId } = done(db, addEvent, { as: priyaPerson, input: forum })
  const wish = {
    ...{ eventId, accountId: account.id, userId: maria.user.id, offerId: '' },
    ...{ title: 'From ten days to three', message: 'They would love to hear you.' },
  }
  return { ...story, eventId, wish, priyaPerson }
}

/** The same with Maria invited, and her answer if she has given one. */
export function openInvitedStory(answer?: InviteAnswer) {
  const story = openSpeakingStory()
  const { db, maria, priyaPerson, wish } = story
  const { inviteId } = done(db, inviteSpeaker, { as: priyaPerson, input: wish })
  if (answer) done(db, answerInvite, { as: maria.actor, input: { inviteId, answer } })
  return { ...story, inviteId }
}

export function readInvite(db: Db, inviteId: string) {
  return db.select().from(speakerInvites).where(eq(speakerInvites.id, inviteId)).get()
}
