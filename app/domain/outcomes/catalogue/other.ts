import type { CatalogueEntry } from './entry.ts'

/** Common outcomes about what fits nowhere else. */
export const otherEntries = [
  {
    key: 'adopted-practice',
    name: 'Teams that work the new way',
    ...{ category: 'other', unit: 'count', unitLabel: 'team | teams' },
    ...{ direction: 'increase', kind: 'level', cadence: 'quarterly' },
    valuation: { factors: [], rateWords: 'a team', times: 'yearly', nature: 'capacity' },
    why: 'A new way that one team works is an experiment.',
  },
  {
    key: 'staff-turnover',
    name: 'Colleagues who leave',
    ...{ category: 'other', unit: 'percent', unitLabel: '' },
    ...{ direction: 'decrease', kind: 'level', cadence: 'yearly' },
    valuation: { factors: [], rateWords: 'a percentage point', times: 'yearly', nature: 'cash' },
    why: 'Whoever leaves takes with them what nobody wrote down.',
  },
  {
    key: 'carbon',
    name: 'Tonnes of CO₂',
    ...{ category: 'other', unit: 'count', unitLabel: 'tonne | tonnes' },
    ...{ direction: 'decrease', kind: 'amount', cadence: 'quarterly' },
    valuation: { factors: [], rateWords: 'a tonne', times: 'quarterly', nature: 'cash' },
    why: 'More and more customers ask before they sign.',
  },
  {
    key: 'trained-people',
    name: 'People who passed the training',
    ...{ category: 'other', unit: 'count', unitLabel: 'person | people' },
    ...{ direction: 'increase', kind: 'level', cadence: 'quarterly' },
    valuation: { factors: [], rateWords: 'a person', times: 'yearly', nature: 'capacity' },
    why: 'What people can do stays when the project ends.',
  },
] as const satisfies readonly CatalogueEntry[]
