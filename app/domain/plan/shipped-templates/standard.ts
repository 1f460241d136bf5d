import type { ShippedTemplate } from './shipped-template.ts'

export const standard: ShippedTemplate = {
  key: 'standard',
  name: 'Steady progress',
  description:
    'For most accounts: three goals, a first gain within a month, a review twice a year. Start here when nothing fits better.',
  investment: 'standard',
  industry: '',
  goals: [
    {
      key: 'hours',
      title: 'Save the team the hours that go into work done twice',
      why: 'The same information is typed, checked and sent again. Those hours are missed elsewhere.',
      days: 150,
      measures: [
        {
          ...{ title: 'Hours of manual work', category: 'time_saved', unit: 'hours', unitLabel: 'per week' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 150 },
        },
      ],
    },
    {
      key: 'answers',
      title: 'Answer customers on the day they ask',
      why: 'Whoever answers first usually keeps the customer, and nobody enjoys chasing an answer.',
      days: 180,
      measures: [
        {
          ...{ title: 'Hours until a customer has an answer', category: 'quality', unit: 'hours' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 180 },
        },
        {
          ...{ title: 'Requests answered on the same day', category: 'quality', unit: 'percent' },
          ...{ direction: 'increase', kind: 'level', cadence: 'monthly', days: 180 },
        },
      ],
    },
    {
      key: 'errors',
      title: 'Get it right the first time',
      why: 'Every mistake is paid for twice: once to make it good, once in trust.',
      days: 240,
      measures: [
        {
          ...{ title: 'Cases that have to be done again', category: 'quality', unit: 'percent' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'quarterly', days: 240 },
        },
      ],
    },
  ],
  steps: [
    {
      ...{ stage: 'capture', days: 7, owner: 'vendor', marks: ['required'] },
      title: 'Talk to those who decide and to those who do the work',
    },
    {
      ...{ stage: 'capture', days: 16, owner: 'customer', marks: ['required'] },
      title: 'Write down the challenge and what success looks like',
    },
    {
      ...{ stage: 'capture', days: 24, owner: 'customer', marks: ['required'] },
      title: 'Note today’s figure for each goal, and where it comes from',
    },
    {
      ...{ stage: 'align', days: 7, owner: 'vendor', marks: ['required'] },
      title: 'Show for each goal what will change, and for whom',
    },
    {
      ...{
        stage: 'align',
        days: 28,
        owner: 'vendor',
        goal: 'hours',
        marks: ['required', 'first gain', 'accepted'],
      },
      title: 'One recurring task takes noticeably less time than before',
    },
    {
      ...{ stage: 'align', days: 45, owner: 'customer', goal: 'answers' },
      title: 'The whole team works the new way',
    },
    {
      ...{ stage: 'reinforce', days: 45, owner: 'customer', marks: ['required'] },
      title: 'Measure each goal again and confirm the figures',
    },
    {
      ...{ stage: 'reinforce', days: 90, owner: 'vendor', marks: ['required'] },
      title: 'Look at the results together and choose what comes next',
    },
    {
      ...{ stage: 'reinforce', days: 120, owner: 'vendor', goal: 'errors' },
      title: 'Find the three most frequent causes of doing things again, and remove one',
    },
    {
      ...{ stage: 'elevate', days: 30, owner: 'customer' },
      title: 'Choose the result that others may hear about',
    },
    {
      ...{ stage: 'elevate', days: 60, owner: 'vendor' },
      title: 'Put that result into a few sentences and figures that both sides stand behind',
    },
  ],
}
