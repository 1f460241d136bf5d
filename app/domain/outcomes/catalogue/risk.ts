import type { CatalogueEntry } from './entry.ts'

/** Common outcomes about what does not happen any more. */
export const riskEntries = [
  {
    key: 'downtime',
    name: 'Hours of downtime',
    ...{ category: 'risk_reduced', unit: 'hours', unitLabel: '' },
    ...{ direction: 'decrease', kind: 'amount', cadence: 'monthly' },
    valuation: { factors: [], rateWords: 'an hour', times: 'monthly', nature: 'cash' },
    why: 'An hour in which nobody can work is paid all the same.',
  },
  {
    key: 'security-incidents',
    name: 'Security incidents',
    ...{ category: 'risk_reduced', unit: 'count', unitLabel: 'incident | incidents' },
    ...{ direction: 'decrease', kind: 'amount', cadence: 'quarterly' },
    valuation: { factors: [], rateWords: 'an incident', times: 'quarterly', nature: 'cash' },
    why: 'Each one costs days, even when nothing was taken.',
  },
  {
    key: 'audit-findings',
    name: 'Findings in the audit',
    ...{ category: 'risk_reduced', unit: 'count', unitLabel: 'finding | findings' },
    ...{ direction: 'decrease', kind: 'amount', cadence: 'yearly' },
    valuation: {
      factors: [{ amount: '3', words: 'days to settle' }],
      rateWords: 'a day',
      times: 'yearly',
      nature: 'capacity',
    },
    why: 'A finding is work that comes back with a deadline.',
  },
  {
    key: 'overdue-reviews',
    name: 'Reviews and checks overdue',
    ...{ category: 'risk_reduced', unit: 'count', unitLabel: 'check | checks' },
    ...{ direction: 'decrease', kind: 'level', cadence: 'monthly' },
    valuation: { factors: [], rateWords: 'a check', times: 'monthly', nature: 'capacity' },
    why: 'What is checked late is found late.',
  },
  {
    key: 'accidents',
    name: 'Accidents at work',
    ...{ category: 'risk_reduced', unit: 'count', unitLabel: 'accident | accidents' },
    ...{ direction: 'decrease', kind: 'amount', cadence: 'quarterly' },
    valuation: { factors: [], rateWords: 'an accident', times: 'quarterly', nature: 'cash' },
    why: 'People first, and then the days that everybody loses.',
  },
  {
    key: 'single-points',
    name: 'Tasks only one person can do',
    ...{ category: 'risk_reduced', unit: 'count', unitLabel: 'task | tasks' },
    ...{ direction: 'decrease', kind: 'level', cadence: 'quarterly' },
    valuation: { factors: [], rateWords: 'a task', times: 'yearly', nature: 'capacity' },
    why: 'That person will be ill one day, or leave.',
  },
  {
    key: 'complaints-regulator',
    name: 'Complaints to the regulator',
    ...{ category: 'risk_reduced', unit: 'count', unitLabel: 'complaint | complaints' },
    ...{ direction: 'decrease', kind: 'amount', cadence: 'quarterly' },
    valuation: { factors: [], rateWords: 'a complaint', times: 'quarterly', nature: 'cash' },
    why: 'Each one is answered by those who cost the most.',
  },
] as const satisfies readonly CatalogueEntry[]
