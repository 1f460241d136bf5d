import { registerNotices } from '../features/activity/notices/notice-reactions.server.ts'
import { registerConsentReactions } from '../features/advocacy/consents/consent-reactions.server.ts'
import { registerSpeakingReactions } from '../features/advocacy/speaking/speaking-reactions.server.ts'
import { registerStoryReactions } from '../features/advocacy/stories/story-reactions.server.ts'
import { registerTestimonialReactions } from '../features/advocacy/testimonials/testimonial-reactions.server.ts'
import { registerReviewSigners } from '../features/care/ask-review-signers.server.ts'
import { registerCareReactions } from '../features/care/care-reactions.server.ts'
import { registerTeamReactions } from '../features/care/team-reactions.server.ts'
import { registerOutcomesReactions } from '../features/outcomes/outcomes-reactions.server.ts'
import { registerValueReactions } from '../features/outcomes/value-reactions.server.ts'
import { registerReviewSteps } from '../features/plan/steps-from-review.server.ts'
import { registerTemplateReactions } from '../features/plan/template-reactions.server.ts'

/** Ties the areas together: what each does when another's event is recorded. Called once by every process and bundle. */
export function registerReactions(): void {
  // first: what a line sets off is told after the line itself
  registerNotices()
  registerCareReactions()
  registerTeamReactions()
  registerOutcomesReactions()
  registerTemplateReactions()
  registerValueReactions()
  registerReviewSteps()
  registerReviewSigners()
  registerTestimonialReactions()
  registerStoryReactions()
  registerConsentReactions()
  registerSpeakingReactions()
}
