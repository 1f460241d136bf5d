import { exact } from './exact.ts'
import type { ValuationField, ValuationTexts } from './valuation-texts.ts'
import { factorRows, valuationOf } from './valuation-texts.ts'
import { type Priced, worthAtTarget, worthOfUnit } from './worth.ts'

/** Beyond these somebody is asked whether they mean it; nothing that large is refused. In the account's currency. */
const askedAbove = { perUnit: '1000000000', yearlyAtTarget: '10000000000' } as const

/** Beyond these no figure would be to the cent any more: whole minor units end at 2^53. */
const countedUpTo = { perUnit: '90000000000000', yearlyAtTarget: '90000000000000' } as const

type ValuationProblems = Partial<Record<ValuationField, string>>

export type CheckedValuation = Omit<Priced, 'valuation'> & ValuationTexts

/** What does not fit in a valuation, as a sentence per field; empty when all does. Nothing and less than nothing are refused. */
export function valuationProblems(checked: CheckedValuation): ValuationProblems {
  const problems: ValuationProblems = { ...factorProblems(checked) }
  const rate = rateProblem(checked)
  if (rate) problems.rate = rate
  if (checked.kind === 'level' && checked.times === 'own' && !isAboveZero(checked.ownTimes))
    problems.ownTimes = 'Fill in how many times a year, more than 0'
  if (Object.keys(problems).length === 0 && isAbove(checked, countedUpTo))
    problems.rate = 'That comes to more money than can be counted. Check the numbers'
  return problems
}

/** What somebody is asked before a very large worth is taken, or null. Asked of a valuation without problems. */
export function worthQuestion(checked: CheckedValuation): string | null {
  return isAbove(checked, askedAbove) ? 'That comes to very much money. Is it right?' : null
}

type Bounds = { perUnit: string; yearlyAtTarget: string }

function isAbove(checked: CheckedValuation, { perUnit, yearlyAtTarget }: Bounds): boolean {
  const priced = { ...checked, valuation: valuationOf(checked) }
  const [unit, target] = [worthOfUnit(priced), worthAtTarget(priced)]
  return Boolean(unit?.once.greaterThan(perUnit) || target?.yearly.greaterThan(yearlyAtTarget))
}

function factorProblems(texts: ValuationTexts): ValuationProblems {
  const problems: ValuationProblems = {}
  for (const [amount, words] of factorRows) {
    if (texts[amount] === '' && texts[words] === '') continue
    if (texts[amount] === '') problems[amount] = `Fill in how many ${texts[words]}`
    else if (!isAboveZero(texts[amount])) problems[amount] = 'Fill in a number above 0'
    else if (texts[words] === '') problems[words] = 'Fill in what is counted, like “people”'
  }
  return problems
}

function rateProblem(texts: ValuationTexts): string | null {
  if (texts.rate === '') {
    const hasFactor = factorRows.some(([amount]) => texts[amount] !== '')
    return hasFactor ? 'Fill in what one of the last is worth, or empty the lines above' : null
  }
  if (exact(texts.rate).isZero())
    return 'At 0 nothing would ever count. Leave it empty while nobody knows what it is worth'
  if (exact(texts.rate).isNegative())
    return 'Fill in an amount above 0. Whether up or down is better is said by the direction'
  return null
}

function isAboveZero(text: string): boolean {
  return text !== '' && exact(text).greaterThan(0)
}
