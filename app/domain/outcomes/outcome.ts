export const outcomeCategories = [
  'time_saved',
  'revenue_generated',
  'cost_reduced',
  'risk_reduced',
  'quality',
  'other',
] as const
export type OutcomeCategory = (typeof outcomeCategories)[number]

export const outcomeCategoryTitles: Record<OutcomeCategory, string> = {
  time_saved: 'Time saved',
  revenue_generated: 'Revenue generated',
  cost_reduced: 'Costs reduced',
  risk_reduced: 'Risk reduced',
  quality: 'Quality',
  other: 'Other',
}

export const outcomeUnits = ['currency', 'minutes', 'hours', 'days', 'percent', 'count', 'ratio'] as const
export type OutcomeUnit = (typeof outcomeUnits)[number]

export const outcomeDirections = ['increase', 'decrease'] as const
export type OutcomeDirection = (typeof outcomeDirections)[number]

export const outcomeDirectionTitles: Record<OutcomeDirection, string> = {
  increase: 'It should go up',
  decrease: 'It should go down',
}

/** `level`: a state that lasts (days to close). `amount`: a quantity per period (euros saved in March). */
export const outcomeKinds = ['level', 'amount'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

export const outcomeKindTitles: Record<OutcomeKind, string> = {
  level: 'A state that lasts, like days to close',
  amount: 'An amount per period, like euros saved in a month',
}

export const cadences = ['weekly', 'monthly', 'quarterly', 'yearly'] as const
export type Cadence = (typeof cadences)[number]

export const cadenceTitles: Record<Cadence, string> = {
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
}
