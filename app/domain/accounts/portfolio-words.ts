import type { CriterionKey } from '../care/criteria.ts'
import type { Side } from './account.ts'
import type { Show } from './portfolio-wish.ts'

export const showTitles: Record<Show, string> = {
  late: 'Late',
  ready: 'Ready to move',
  slipping: 'Slipping',
  resting: 'Resting',
  audit: 'To audit',
}

/** What each choice means, where the list stands under it. */
export const showMeanings: Record<Show, string> = {
  late: 'A step is open past its due day.',
  ready: 'Everything the stage asks for is met. Signatures are all that is missing.',
  slipping: 'Something that a passed stage asked for is not true any more.',
  resting: 'Content where they are, by choice. No nudges, no asks.',
  audit: 'Not all four questions of the audit are answered yet.',
}

/** An unmet criterion in a few words, as it stands on the map. */
export const blockerWords: Record<CriterionKey, string> = {
  context_written: 'context not written',
  context_product_free: 'context mentions the product',
  context_confirmed: 'context unconfirmed',
  measure_of_success: 'no agreed measure of success',
  decision_maker_known: 'needs budget owner or renewal voice',
  milestones_capture: 'a required step is open',
  solutions_linked: 'a goal has no solution',
  value_in_their_words: 'value not in their words yet',
  first_value: 'first gain not reached',
  milestones_align: 'a required step is open',
  verified_improvement: 'no confirmed improvement',
  improvement_holds: 'improvement not confirmed twice',
  reviewed_with_data: 'no signed review with figures',
  no_open_dispute: 'a figure is disputed',
  customer_open_to_advocacy: 'nobody open to telling the story',
  milestones_reinforce: 'a required step is open',
  recommending: 'no recommendation in the last year',
}

/** What a ready account waits for; `side` is whose signature, null when no move is proposed. */
export function waitingWords(side: Side | null): string {
  if (side === null) return 'ready to propose'
  return side === 'customer' ? 'waiting for the customer’s signature' : 'waiting for your signature'
}
