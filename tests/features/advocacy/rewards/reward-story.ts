import type { Person } from '#app/domain/access/actor.ts'
import { proposeReward } from '#app/features/advocacy/rewards/propose-reward.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeTestimonial } from '#tests/factories/voices.ts'
import { done, openPlanStory } from '../../plan/plan-story.ts'

/** Maria's published quote, a thank-you for it that Priya suggested, and Lena who decides. */
export function openRewardStory() {
  const story = openPlanStory()
  const { db, account, maria, priya } = story
  const quote = makeTestimonial(db, account, { userId: maria.user.id })
  const suggested = {
    about: `testimonial ${quote.id}`,
    what: 'A donation to a charity of their choice',
    amount: '50',
  }
  const { rewardId } = done(db, proposeReward, { as: priya.actor, input: suggested })
  const lena = personOf(makeStaff(db, 'lead', { name: 'Lena Lead' }))
  return { ...story, quote, suggested, rewardId, lena }
}

export function personOf(user: ReturnType<typeof makeStaff>): Person {
  const { id: userId, name, email, kind, staffRole } = user
  return { userId, name, email, kind, staffRole }
}
