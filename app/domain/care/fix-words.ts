import type { Side } from '../accounts/account.ts'
import type { CriterionKey } from './criteria.ts'

const steps = { vendor: 'See the steps', customer: 'See the steps' }

/** The words on the way to where an open criterion is put right; null where this side can only wait. */
export const fixWords: Record<CriterionKey, Record<Side, string | null>> = {
  context_written: { vendor: 'Write it', customer: 'Write it' },
  context_product_free: { vendor: 'Rewrite', customer: 'Rewrite' },
  context_confirmed: { vendor: null, customer: 'Read and confirm' },
  measure_of_success: { vendor: 'Set a measure', customer: 'Set a measure' },
  decision_maker_known: { vendor: 'Add person', customer: 'Add person' },
  milestones_capture: steps,
  solutions_linked: { vendor: 'Link what helps', customer: null },
  value_in_their_words: { vendor: 'See the goal', customer: 'Say it' },
  first_value: { vendor: 'See the step', customer: 'See the step' },
  milestones_align: steps,
  verified_improvement: { vendor: 'See the figures', customer: 'Confirm a figure' },
  improvement_holds: { vendor: 'See the figures', customer: 'See the figures' },
  reviewed_with_data: { vendor: 'See the reviews', customer: 'See the reviews' },
  no_open_dispute: { vendor: 'See the figure', customer: 'See the figure' },
  customer_open_to_advocacy: { vendor: null, customer: 'Decide' },
  milestones_reinforce: steps,
  recommending: { vendor: null, customer: null },
}
