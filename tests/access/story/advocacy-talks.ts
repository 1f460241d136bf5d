import { proposeReward } from '#app/features/advocacy/rewards/propose-reward.server.ts'
import type { Db } from '#db/client.server.ts'
import { speakingOffers } from '#db/schema/advocacy-speaking.ts'
import { makeOpening } from '#tests/factories/care.ts'
import { makeEvent, makeInvite } from '#tests/factories/speaking.ts'
import { makeTestimonial } from '#tests/factories/voices.ts'
import { internalWord } from '../who.ts'
import type { makePeople } from './people.ts'
import { type Account, at, told } from './told.ts'

type People = ReturnType<typeof makePeople>

/** A quote that may be thanked for and a thank-you that waits for a decision; talks of the approver in each state. */
export function makeTalks(db: Db, account: Account, people: People) {
  const { approver, csm } = people
  const quote = () => makeTestimonial(db, account, { userId: approver.user.id, state: 'submitted' }).id
  const thanked = { about: `testimonial ${quote()}`, what: `A ${internalWord} bench`, amount: '50' }
  const { rewardId } = told(db, (tx) => proposeReward(tx, csm.actor, thanked, at))
  return { unthankedQuoteId: quote(), rewardId, ...makeSpeaking(db, account, people) }
}

function makeSpeaking(db: Db, account: Account, { approver, viewer, csm }: People) {
  const createdBy = csm.user.id
  const [openEvent, setEvent, pastEvent] = [
    makeEvent(db, { createdBy, name: 'Open Forum' }),
    makeEvent(db, { createdBy, programmeSetAt: at.now }),
    makeEvent(db, {
      ...{ createdBy, startsAt: new Date('2026-04-01T08:00:00Z'), endsAt: new Date('2026-04-01T16:00:00Z') },
    }),
  ]
  const invited = { userId: approver.user.id, createdBy }
  const quiet = makeEvent(db, { createdBy })
  const slot = { slotStartsAt: new Date('2026-06-01T09:00:00Z'), slotMinutes: 45 }
  const offerId = at.newId()
  const offer = { id: offerId, accountId: account.id, topic: 'One number', offeredAt: at.now }
  db.insert(speakingOffers)
    .values({ ...offer, userId: approver.user.id })
    .run()
  makeOpening(db, viewer.user.id, { type: 'speaking' })
  return {
    offerId,
    approverId: approver.user.id,
    openEventId: openEvent.id,
    quietEventId: quiet.id,
    inviteId: makeInvite(db, account, { ...invited, eventId: quiet.id }).id,
    acceptedInviteId: makeInvite(db, account, {
      ...{ ...invited, ...slot, eventId: setEvent.id, state: 'accepted' },
    }).id,
    pastInviteId: makeInvite(db, account, { ...invited, eventId: pastEvent.id, state: 'confirmed' }).id,
    pastEventId: pastEvent.id,
  }
}
