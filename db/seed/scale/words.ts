import type { OutcomeCategory, OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import type { ValuationFactor, ValuationTimes, ValueNature } from '#app/domain/outcomes/valuation.ts'

/** What companies, people and results of the large book are called. */
export const companyFirsts = [
  'Alder',
  'Birch',
  'Cobalt',
  'Delta',
  'Ember',
  'Fjord',
  'Granite',
  'Harbour',
  'Indigo',
  'Juniper',
  'Keystone',
  'Lumber',
  'Meadow',
  'Nimbus',
  'Orchard',
  'Pioneer',
] as const
export const companySeconds = [
  'Foods',
  'Freight',
  'Health',
  'Energy',
  'Bank',
  'Mining',
  'Retail',
  'Legal',
  'Traders',
  'Logistics',
  'Insurance',
  'Studios',
] as const
export const industries = [
  'Wholesale',
  'Logistics',
  'Hospitals',
  'Energy',
  'Banking',
  'Mining',
  'Retail',
  'Law',
] as const

export const firstNames = [
  'Maria',
  'Jonas',
  'Ana',
  'Daniel',
  'Priya',
  'Tom',
  'Helene',
  'Emil',
  'Karin',
  'Viktor',
  'Lucia',
  'Carlos',
  'Nadia',
  'Ben',
  'Sofia',
  'Pieter',
  'Ruth',
  'Owen',
  'Ingrid',
  'Marek',
] as const
export const lastNames = [
  'Oliveira',
  'Thiel',
  'Duarte',
  'Osei',
  'Shah',
  'Lindqvist',
  'Gruber',
  'Novotny',
  'Hall',
  'Ferrer',
  'Iglesias',
  'Rahimi',
  'Adler',
  'Lindgren',
  'Campbell',
  'Price',
  'Moser',
  'Roth',
  'Brandt',
  'Zielinski',
] as const
export const titles = [
  'CFO',
  'Controller',
  'Head of operations',
  'Data analyst',
  'IT lead',
  'Office manager',
  'VP service',
  'Demand planner',
] as const

export const goalTitles = [
  'Close the month in three days',
  'Free a day a week of reporting',
  'One trusted number for the board',
  'Answer nine callers in ten at once',
  'Bring empty kilometres under 15 per cent',
  'Throw away less than five per cent',
  'Decide loans within a day',
  'Send quotes on the day of the visit',
] as const
export const reasons = [
  'Nobody looks ahead while everybody looks back.',
  'It is the first line of every complaint.',
  'The first to answer gets the customer.',
  'Nobody knew which number was right.',
] as const
export const stepTitles = [
  'Connect the next ledger',
  'Name the owners of the data',
  'Interview the people who do the work',
  'Agree one list of words',
  'Hold the quarterly review',
  'Train the second team',
  'Write the challenge in your own words',
  'Bring three lanes that lose money',
] as const
export const remarks = [
  'That looks right to me.',
  'We measure this since spring, I can bring the older figures.',
  'Nine days without access so far.',
  'Could you look at the last month again?',
  'Thank you, that helps us on Thursday.',
] as const

export const challenges = [
  'Our people re-key numbers from five places every month, and decisions are made on figures that are two weeks old. When something goes wrong we learn of it from the customer.',
  'Customers wait for days for an answer that takes a minute to find. The people who could give it spend their mornings copying lists from one window into another.',
] as const
export const successes = [
  'Everybody looks at the same figures of the same week, and nobody copies cells at night.',
  'An answer takes an hour, and two customers in three need not ask at all.',
] as const

export type Measure = {
  name: string
  category: OutcomeCategory
  unit: OutcomeUnit
  label: string
  words: string
  from: number
  to: number
  worth: { factors: ValuationFactor[]; rate: string; per: string; times: ValuationTimes; nature: ValueNature }
}

export const measures: readonly [Measure, ...Measure[]] = [
  {
    name: 'Month-end close',
    category: 'time_saved',
    unit: 'days',
    label: '',
    words: ' days',
    from: 10,
    to: 3,
    worth: {
      factors: [
        { amount: '5', words: 'people' },
        { amount: '8', words: 'hours a day' },
      ],
      ...{ rate: '52', per: 'an hour', times: 'monthly', nature: 'capacity' },
    },
  },
  {
    name: 'Hours of reporting saved',
    category: 'time_saved',
    unit: 'hours',
    label: 'per week',
    words: ' hours per week',
    from: 0,
    to: 8,
    worth: { factors: [], rate: '48', per: 'an hour', times: 'weekly', nature: 'capacity' },
  },
  {
    name: 'Empty kilometres',
    category: 'cost_reduced',
    unit: 'percent',
    label: '',
    words: '%',
    from: 26,
    to: 15,
    worth: {
      factors: [{ amount: '9000', words: 'kilometres a month' }],
      ...{ rate: '0.62', per: 'a kilometre', times: 'monthly', nature: 'cash' },
    },
  },
  {
    name: 'Answered within two minutes',
    category: 'quality',
    unit: 'percent',
    label: '',
    words: '%',
    from: 54,
    to: 90,
    worth: {
      factors: [{ amount: '11', words: 'calls again' }],
      ...{ rate: '4.2', per: 'a call', times: 'weekly', nature: 'capacity' },
    },
  },
  {
    name: 'Time to decision',
    category: 'time_saved',
    unit: 'hours',
    label: '',
    words: ' hours',
    from: 96,
    to: 24,
    worth: {
      factors: [{ amount: '6.2', words: 'applications lost to each hour' }],
      ...{ rate: '190', per: 'of margin each', times: 'monthly', nature: 'cash' },
    },
  },
  {
    name: 'Corrections after close',
    category: 'quality',
    unit: 'count',
    label: 'entries',
    words: ' entries',
    from: 41,
    to: 10,
    worth: {
      factors: [{ amount: '3.5', words: 'hours to find and book' }],
      ...{ rate: '52', per: 'an hour', times: 'monthly', nature: 'cash' },
    },
  },
]
