import type { InviteAnswer } from '#app/domain/advocacy/speaking.ts'
import type { Moment } from '#app/domain/moment.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { allowShown } from '#app/features/advocacy/speaking/allow-shown.server.ts'
import { answerInvite } from '#app/features/advocacy/speaking/answer-invite.server.ts'
import { confirmTalk } from '#app/features/advocacy/speaking/confirm-talk.server.ts'
import { inviteSpeaker } from '#app/features/advocacy/speaking/invite-speaker.server.ts'
import { noteOutcome } from '#app/features/advocacy/speaking/note-outcome.server.ts'
import { offerTalk } from '#app/features/advocacy/speaking/offer-talk.server.ts'
import { setSlot } from '#app/features/advocacy/speaking/set-slot.server.ts'
import type { DemoEvent } from '../demo-events.ts'
import { must, on } from './book.ts'
import { workday } from './calendar.ts'
import { actorOf, type Key, staffPersonOf, type Tale, whoIs } from './people.ts'

type Invitation = {
  day: number
  by: Key
  to: DemoEvent
  message: string
  answer: { day: number; as: InviteAnswer }
  /** The place in the programme. */
  slot?: { day: number; time: string }
  /** Confirmed, with the lines that may be shown. */
  confirmed?: { day: number; bio: string }
  delivered?: { day: number; note: string }
}

/** Somebody offers a talk; the vendor may take it up. */
export type TalkPlan = { day: number; by: Key; topic: string; note: string; invited?: Invitation }

/** A talk from its offer to whatever has come of it. */
export function tellTalk(tale: Tale, plan: TalkPlan): void {
  const { day, by, topic, note, invited } = plan
  const offer = { offerId: '' }
  on(tale.book, day, [
    '18:15',
    (tx, at) => {
      Object.assign(offer, must(offerTalk(tx, actorOf(tale, by), { topic, note }, at)))
    },
  ])
  if (invited) tellInvitation(tale, plan, { invited, offer })
}

type Inviting = { invited: Invitation; offer: { offerId: string } }

function tellInvitation(tale: Tale, { by, topic }: TalkPlan, { invited, offer }: Inviting): void {
  const { message, answer, to } = invited
  const host = () => staffPersonOf(whoIs(tale, invited.by))
  const invite = { inviteId: '' }
  on(tale.book, invited.day, [
    '10:40',
    (tx, at) => {
      const { userId } = whoIs(tale, by)
      const asked = {
        eventId: to.eventId,
        accountId: tale.accountId,
        userId,
        ...offer,
        title: topic,
        message,
      }
      Object.assign(invite, must(inviteSpeaker(tx, host(), asked, at)))
    },
  ])
  on(tale.book, answer.day, [
    '18:20',
    (tx, at) => must(answerInvite(tx, actorOf(tale, by), { ...invite, answer: answer.as }, at)),
  ])
  const { slot, delivered } = invited
  if (slot)
    on(tale.book, slot.day, [
      '11:10',
      (tx, at) => {
        const place = { title: topic, date: workday(tale.book.today, to.on), time: slot.time, minutes: '40' }
        must(setSlot(tx, host(), { ...invite, ...place }, at))
      },
    ])
  tellConfirmed(tale, { by, invited, invite })
  if (delivered)
    on(tale.book, delivered.day, [
      '09:30',
      (tx, at) =>
        must(noteOutcome(tx, host(), { ...invite, outcome: 'delivered', note: delivered.note }, at)),
    ])
}

type Confirming = { by: Key; invited: Invitation; invite: { inviteId: string } }

/** The speaker makes it certain, and says what may be shown of them. */
function tellConfirmed(tale: Tale, { by, invited: { confirmed }, invite }: Confirming): void {
  if (!confirmed) return
  on(tale.book, confirmed.day, [
    '12:30',
    (tx, at) => {
      const actor = actorOf(tale, by)
      must(confirmTalk(tx, actor, invite, at))
      const ticked = { allowsBio: 'yes', allowsPhoto: 'no', allowsRecording: 'no' } as const
      const receipt = receiptOf(at)
      must(allowShown(tx, actor, { ...invite, ...ticked, bio: confirmed.bio, receipt }, at))
    },
  ])
}

/** Nobody follows the links of last year's mails. */
function receiptOf(at: Moment) {
  return receiptKey('a receipt of the demo, opens nothing', at)
}
