import { proposeReward } from '#app/features/advocacy/rewards/propose-reward.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeTestimonial } from '#tests/factories/voices.ts'
import { internalWord } from '../who.ts'
import type { makePeople } from './people.ts'
import { type Account, at, told } from './told.ts'

/** A quote that may be thanked for, and a thank-you that waits for a decision, for another. */
export function makeTalks(db: Db, account: Account, { approver, csm }: ReturnType<typeof makePeople>) {
  const quote = () => makeTestimonial(db, account, { userId: approver.user.id, state: 'submitted' }).id
  const thanked = { about: `testimonial ${quote()}`, what: `A ${internalWord} bench`, amount: '50' }
  const { rewardId } = told(db, (tx) => proposeReward(tx, csm.actor, thanked, at))
  return { unthankedQuoteId: quote(), rewardId }
}
