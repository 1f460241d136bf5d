import type { ShippedTemplate } from './shipped-template.ts'

export const deep: ShippedTemplate = {
  key: 'deep',
  name: 'Deep partnership',
  description:
    'For accounts that matter most: several teams, an executive sponsor, a review every quarter. Take the goals that fit and reword them with the customer.',
  investment: 'deep',
  industry: '',
  goals: [
    {
      key: 'hours',
      title: 'Give the team back the hours that go into work done twice',
      why: 'Hours spent copying, checking and chasing are hours not spent on what the business is there for.',
      days: 180,
      measures: [
        {
          ...{ title: 'Hours of manual work', category: 'time_saved', unit: 'hours', unitLabel: 'per week' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 180 },
        },
        {
          ...{ title: 'Days from request to result', category: 'time_saved', unit: 'days' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 150 },
        },
      ],
    },
    {
      key: 'decide',
      title: 'Decide on figures that everybody trusts',
      why: 'When two meetings quote two numbers, the decision waits until somebody has found out which one is right.',
      days: 210,
      measures: [
        {
          ...{ title: 'Figures corrected after they were reported', category: 'quality', unit: 'count' },
          ...{ unitLabel: 'correction | corrections', direction: 'decrease', kind: 'level' },
          ...{ cadence: 'monthly', days: 210 },
        },
      ],
    },
    {
      key: 'cost',
      title: 'Stop paying for what nobody would miss',
      why: 'Rework, express fees and tools that overlap cost money every month, and no customer ever asked for them.',
      days: 300,
      measures: [
        {
          ...{ title: 'Cost of rework and duplicate tools', category: 'cost_reduced', unit: 'currency' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'quarterly', days: 300 },
        },
      ],
    },
    {
      key: 'grow',
      title: 'Serve more customers with the team of today',
      why: 'Growth that needs a new hire for every new customer stops paying for itself.',
      days: 365,
      measures: [
        {
          ...{ title: 'Customers served per person', category: 'revenue_generated', unit: 'ratio' },
          ...{ direction: 'increase', kind: 'level', cadence: 'quarterly', days: 365 },
        },
      ],
    },
  ],
  steps: [
    {
      ...{ stage: 'capture', days: 5, owner: 'vendor', marks: ['required'] },
      title: 'Meet those who decide, those who pay and those who do the work',
    },
    {
      ...{ stage: 'capture', days: 12, owner: 'vendor', marks: ['required'] },
      title: 'Spend a working day beside the people who do the work, and write down where it hurts',
    },
    {
      ...{ stage: 'capture', days: 18, owner: 'customer', marks: ['required'] },
      title:
        'Write down the challenge and what success looks like, in words a new colleague would understand',
    },
    {
      ...{ stage: 'capture', days: 22, owner: 'customer', goal: 'hours', marks: ['required'] },
      title: 'Collect today’s figure for every goal, with where it comes from',
    },
    {
      ...{ stage: 'capture', days: 28, owner: 'vendor', marks: ['required', 'accepted'] },
      title: 'Put the goals in order together: which come first, and who answers for each',
    },
    {
      ...{ stage: 'align', days: 7, owner: 'vendor', marks: ['required'] },
      title: 'Show, for each goal, what will change in the working day of whom',
    },
    {
      ...{ stage: 'align', days: 14, owner: 'customer' },
      title: 'Free the people and the data that the first goal needs',
    },
    {
      ...{
        stage: 'align',
        days: 30,
        owner: 'vendor',
        goal: 'hours',
        marks: ['required', 'first gain', 'accepted'],
      },
      title: 'One team does one recurring task in half the time',
    },
    {
      ...{ stage: 'align', days: 42, owner: 'customer', marks: ['required'] },
      title: 'Everybody concerned has worked the new way for a full cycle',
    },
    {
      ...{ stage: 'align', days: 55, owner: 'customer' },
      title: 'The sponsor says in their own words what has become easier',
    },
    {
      ...{ stage: 'reinforce', days: 30, owner: 'customer', goal: 'decide', marks: ['required'] },
      title: 'Measure every goal again and confirm the figures',
    },
    {
      ...{ stage: 'reinforce', days: 75, owner: 'vendor', marks: ['required'] },
      title: 'Look at the results together with the sponsor: what improved, what did not, what is next',
    },
    {
      ...{ stage: 'reinforce', days: 90, owner: 'customer', goal: 'cost' },
      title: 'Show finance what the results are worth, and agree how that is counted',
    },
    {
      ...{ stage: 'reinforce', days: 120, owner: 'vendor', goal: 'grow' },
      title: 'Carry what worked over to a second team',
    },
    {
      ...{ stage: 'elevate', days: 21, owner: 'customer' },
      title: 'Say which results may be told outside, and in which form',
    },
    {
      ...{ stage: 'elevate', days: 45, owner: 'vendor' },
      title: 'Write the story of one result together, with figures both sides have confirmed',
    },
    {
      ...{ stage: 'elevate', days: 60, owner: 'customer' },
      title: 'Talk to another company that stands where this one stood a year ago',
    },
  ],
}
