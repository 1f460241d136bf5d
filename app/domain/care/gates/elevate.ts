import { readDate } from '../../reading.ts'
import type { GateEvidence } from '../evidence.ts'
import type { Criterion } from '../gate.ts'
import { marks } from '../marks.ts'
import { recommendationLapsesOn, tellRecommendation } from '../recommendation.ts'
import { byText, criterion } from './criterion.ts'

/** Elevate is mastered, not left: the customer recommends. */
export function elevateGate({ recommendations, names, today }: GateEvidence): Criterion[] {
  const counting = recommendations
    .filter((recommendation) => today < recommendationLapsesOn(recommendation))
    .sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id))
  const [first] = counting
  const newest = counting.at(-1)
  return [
    criterion('recommending', {
      isMet: first !== undefined,
      staff: `${names.account} has recommended us within a year`,
      customer: `You have recommended ${names.vendor} within a year`,
      detail: newest
        ? `${tellRecommendation(newest)}: ${readDate(newest.on, { today })}`
        : 'Not within the last 365 days',
      fix: { page: 'path' },
      metOn: first?.on,
      metBy: first ? [marks.recommended(first)] : [],
      lapsesOn: counting.map(recommendationLapsesOn).sort(byText).at(-1),
    }),
  ]
}
