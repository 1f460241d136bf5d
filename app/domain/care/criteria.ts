import type { Stage } from './stages.ts'

/** Every criterion of the gates, by the stage it is asked for on leaving (DOMAIN.md §3), in the order they are shown. */
export const criteriaOf = {
  capture: [
    'context_written',
    'context_product_free',
    'context_confirmed',
    'measure_of_success',
    'decision_maker_known',
    'milestones_capture',
  ],
  align: ['solutions_linked', 'value_in_their_words', 'first_value', 'milestones_align'],
  reinforce: [
    'verified_improvement',
    'improvement_holds',
    'reviewed_with_data',
    'no_open_dispute',
    'customer_open_to_advocacy',
    'milestones_reinforce',
  ],
  elevate: ['recommending'],
} as const satisfies Record<Stage, readonly string[]>

export const criterionKeys = [
  ...criteriaOf.capture,
  ...criteriaOf.align,
  ...criteriaOf.reinforce,
  ...criteriaOf.elevate,
] as const
export type CriterionKey = (typeof criterionKeys)[number]

/** The stage a criterion belongs to. */
export function stageOfCriterion(key: CriterionKey): Stage {
  const found = (Object.keys(criteriaOf) as Stage[]).find((stage) =>
    criteriaOf[stage].some((known) => known === key),
  )
  return found ?? 'capture'
}

/** Each criterion as both sides call it in lists and in the history. */
export const criterionTitles: Record<CriterionKey, string> = {
  context_written: 'The challenge and what success looks like are written down',
  context_product_free: 'In the customer’s language, without the product',
  context_confirmed: 'The customer confirms the text',
  measure_of_success: 'One agreed goal says how success is measured',
  decision_maker_known: 'Who controls the budget and who influences renewal is known',
  milestones_capture: 'The required steps of Capture are done',
  solutions_linked: 'Every agreed goal has something that serves it',
  value_in_their_words: 'The customer says in their own words how it helps',
  first_value: 'The first gain has been reached, and the customer says so',
  milestones_align: 'The required steps of Align are done',
  verified_improvement: 'An improvement the customer confirmed',
  improvement_holds: 'The improvement holds for two confirmed figures',
  reviewed_with_data: 'A review with confirmed figures, signed by both sides',
  no_open_dispute: 'No figure is disputed',
  customer_open_to_advocacy: 'Somebody is open to telling their story',
  milestones_reinforce: 'The required steps of Reinforce are done',
  recommending: 'The customer recommends the vendor',
}
