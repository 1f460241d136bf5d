import type { InvestmentTier } from '../accounts/account.ts'
import type { TemplateAim } from './template.ts'

type Aimed = { investment: InvestmentTier; industry: string }

/** How well a template suits an account: made for it, made for anybody, or made for others. */
export type TemplateFit = 'made-for-it' | 'for-anybody' | 'for-others'

/**
 * A template suits by its industry (one of several, with commas between) and its tier; what it leaves open suits
 * everybody. Industries are compared without case, accents and spaces.
 */
export function templateFit(aim: TemplateAim, account: Aimed): TemplateFit {
  const score = scoreOf(aim, account)
  if (score < 0) return 'for-others'
  return score > 0 ? 'made-for-it' : 'for-anybody'
}

/** Those that suit best first: industry and tier, industry alone, tier alone, anybody, others; then by name. */
export function byFit<T extends TemplateAim & { name: string }>(
  templates: readonly T[],
  account: Aimed,
): T[] {
  return [...templates].sort(
    (a, b) => scoreOf(b, account) - scoreOf(a, account) || a.name.localeCompare(b.name, 'en'),
  )
}

function scoreOf({ investment, industry }: TemplateAim, account: Aimed): number {
  const wanted = industry.split(',').map(folded).filter(Boolean)
  const isOtherIndustry = wanted.length > 0 && !wanted.includes(folded(account.industry))
  const isOtherTier = investment !== null && investment !== account.investment
  if (isOtherIndustry || isOtherTier) return -1
  return (wanted.length === 0 ? 0 : 2) + (investment === null ? 0 : 1)
}

function folded(industry: string): string {
  return industry
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
