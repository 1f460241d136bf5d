import { expect, test } from 'vitest'
import { criterionKeys, criterionTitles, stageOfCriterion } from '#app/domain/care/criteria.ts'

/** DOMAIN.md §3. */
test('every criterion belongs to the stage it is asked for on leaving', () => {
  expect(criterionKeys.map((key) => [stageOfCriterion(key), key])).toEqual([
    ['capture', 'context_written'],
    ['capture', 'context_product_free'],
    ['capture', 'context_confirmed'],
    ['capture', 'measure_of_success'],
    ['capture', 'decision_maker_known'],
    ['capture', 'milestones_capture'],
    ['align', 'solutions_linked'],
    ['align', 'value_in_their_words'],
    ['align', 'first_value'],
    ['align', 'milestones_align'],
    ['reinforce', 'verified_improvement'],
    ['reinforce', 'improvement_holds'],
    ['reinforce', 'reviewed_with_data'],
    ['reinforce', 'no_open_dispute'],
    ['reinforce', 'customer_open_to_advocacy'],
    ['reinforce', 'milestones_reinforce'],
    ['elevate', 'recommending'],
  ])
  expect(new Set(Object.values(criterionTitles)).size).toBe(criterionKeys.length)
})
