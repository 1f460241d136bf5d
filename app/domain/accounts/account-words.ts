import type { InvestmentTier } from './account.ts'

export const investmentTitles: Record<InvestmentTier, string> = {
  deep: 'Deep',
  standard: 'Standard',
  light: 'Light',
}

/** What each tier means, where it is chosen. */
export const investmentHints: Record<InvestmentTier, string> = {
  deep: 'Deep: large or strategic, worth weekly work',
  standard: 'Standard: the full method at a quarterly pace',
  light: 'Light: the essentials, once a year',
}

/** Fields of an account in words, for histories and for the choice between two texts. */
export const accountFieldTitles = {
  name: 'Name',
  domain: 'Domain',
  industry: 'Industry',
  currency: 'Currency',
  timeZone: 'Time zone',
  investment: 'Investment',
  potential: 'Potential',
  readiness: 'Readiness',
} as const

export const vendorFieldTitles = {
  name: 'Name',
  accent: 'Colour',
  timeZone: 'Time zone',
  currency: 'Currency',
} as const
