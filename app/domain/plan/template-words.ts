import { investmentTitles } from '../accounts/account-words.ts'
import { cadenceTitles, type OutcomeUnit } from '../outcomes/outcome.ts'
import type { TemplateAim, TemplateLine } from './template.ts'

type Measured = Pick<TemplateLine, 'unit' | 'unitLabel' | 'direction' | 'cadence'>

/** What is measured and which way it should go: "hours per week, lower is better, measured monthly". */
export function measureWords({ unit, unitLabel, direction, cadence }: Measured): string {
  const way = direction === 'increase' ? 'higher is better' : 'lower is better'
  const often = cadence === null ? [] : [`measured ${cadenceTitles[cadence].toLowerCase()}`]
  return [unitWords(unit, unitLabel), way, ...often].join(', ')
}

type Step = Pick<TemplateLine, 'ownerSide' | 'isRequired' | 'isFirstValue' | 'needsAcceptance'>

/** What is special about a step, each in a few words. */
export function stepMarks({ isRequired, isFirstValue, needsAcceptance }: Step): string[] {
  return [
    ...(isRequired ? ['needed to move on'] : []),
    ...(isFirstValue ? ['the first gain'] : []),
    ...(needsAcceptance ? ['accepted by the other side'] : []),
  ]
}

/** For whom a template is: "Deep · any industry", "Healthcare", "Any account". */
export function aimWords({ investment, industry }: TemplateAim): string {
  if (investment === null) return industry || 'Any account'
  return `${investmentTitles[investment]} · ${industry || 'any industry'}`
}

/** "3 goals and 11 steps", "1 step". */
export function countWords({ goals, steps }: { goals: number; steps: number }): string {
  const some = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`)
  const parts = [...(goals > 0 ? [some(goals, 'goal')] : []), ...(steps > 0 ? [some(steps, 'step')] : [])]
  return parts.join(' and ') || 'nothing'
}

function unitWords(unit: OutcomeUnit | null, label: string): string {
  if (unit === 'currency') return label || 'money'
  if (unit === 'percent') return 'per cent'
  if (unit === 'count') return label.split('|').at(-1)?.trim() || 'a count'
  if (unit === 'ratio' || unit === null) return label || 'a ratio'
  return label ? `${unit} ${label}` : unit
}
