import type { ShippedTemplate } from './shipped-template.ts'

export const light: ShippedTemplate = {
  key: 'light',
  name: 'One good result',
  description:
    'For accounts that run by themselves: two goals, few meetings, one review a year. Everything in it can be done in half an hour.',
  investment: 'light',
  industry: '',
  goals: [
    {
      key: 'task',
      title: 'Make one weekly chore quick',
      why: 'One task that everybody dislikes and nobody has time to improve.',
      days: 90,
      measures: [
        {
          ...{ title: 'Time the chore takes', category: 'time_saved', unit: 'hours', unitLabel: 'per week' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'quarterly', days: 90 },
        },
      ],
    },
    {
      key: 'waiting',
      title: 'Nobody waits longer than a day',
      why: 'Waiting is what customers remember.',
      days: 180,
      measures: [
        {
          ...{ title: 'Days somebody waits', category: 'quality', unit: 'days' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'quarterly', days: 180 },
        },
      ],
    },
  ],
  steps: [
    {
      ...{ stage: 'capture', days: 10, owner: 'vendor', marks: ['required'] },
      title: 'Half an hour together: what costs most time, and since when',
    },
    {
      ...{ stage: 'capture', days: 20, owner: 'customer', marks: ['required'] },
      title: 'Write it down in a few sentences, with today’s figure',
    },
    {
      ...{ stage: 'align', days: 21, owner: 'customer', goal: 'task', marks: ['required', 'first gain'] },
      title: 'Do the chore the new way once, and note how long it took',
    },
    {
      ...{ stage: 'align', days: 35, owner: 'vendor' },
      title: 'Ask whether it still helps after a month, and put right what does not',
    },
    {
      ...{ stage: 'reinforce', days: 90, owner: 'customer', marks: ['required'] },
      title: 'Measure again and confirm the figure',
    },
    {
      ...{ stage: 'reinforce', days: 180, owner: 'vendor', goal: 'waiting' },
      title: 'Look back together once a year: what it was worth, and what next',
    },
    {
      ...{ stage: 'elevate', days: 30, owner: 'customer' },
      title: 'Tell one colleague elsewhere what has become easier, if it feels right',
    },
  ],
}
