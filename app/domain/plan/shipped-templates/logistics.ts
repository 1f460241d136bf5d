import type { ShippedTemplate } from './shipped-template.ts'

export const logistics: ShippedTemplate = {
  key: 'logistics',
  name: 'On time, in full',
  description:
    'For carriers, forwarders and warehouses. Dispatch, drivers and the finance team each have a goal of their own; peak season is planned around.',
  investment: null,
  industry: 'Logistics, Freight, Transport',
  goals: [
    {
      key: 'promise',
      title: 'Arrive when we said we would',
      why: 'A late lorry costs a slot, a fee, and in the end the contract.',
      days: 180,
      measures: [
        {
          ...{ title: 'Deliveries on time and in full', category: 'quality', unit: 'percent' },
          ...{ direction: 'increase', kind: 'level', cadence: 'weekly', days: 180 },
        },
        {
          ...{ title: 'Penalties paid for late delivery', category: 'cost_reduced', unit: 'currency' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 210 },
        },
      ],
    },
    {
      key: 'empty',
      title: 'Fewer empty kilometres',
      why: 'Fuel, hours and tyres are spent on trips that nobody pays for.',
      days: 240,
      measures: [
        {
          ...{ title: 'Share of kilometres driven empty', category: 'cost_reduced', unit: 'percent' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 240 },
        },
      ],
    },
    {
      key: 'dock',
      title: 'Drivers wait minutes at the dock, not hours',
      why: 'Waiting eats driving time, and good drivers leave because of it.',
      days: 150,
      measures: [
        {
          ...{ title: 'Waiting time at the dock', category: 'time_saved', unit: 'minutes' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'weekly', days: 150 },
        },
      ],
    },
    {
      key: 'invoice',
      title: 'Invoice within a day of delivery',
      why: 'Proof of delivery travels back on paper, and the money comes two weeks after it.',
      days: 120,
      measures: [
        {
          ...{ title: 'Days from delivery to invoice', category: 'time_saved', unit: 'days' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 120 },
        },
      ],
    },
  ],
  steps: [
    {
      ...{ stage: 'capture', days: 6, owner: 'vendor', marks: ['required'] },
      title: 'Ride along on one tour, and stand at the dock for one morning',
    },
    {
      ...{ stage: 'capture', days: 12, owner: 'vendor', marks: ['required'] },
      title: 'Sit with dispatch on a day that goes wrong, and write down why',
    },
    {
      ...{ stage: 'capture', days: 18, owner: 'customer', marks: ['required'] },
      title: 'Write down what a good week looks like for dispatch, drivers and customers',
    },
    {
      ...{ stage: 'capture', days: 26, owner: 'customer', goal: 'promise', marks: ['required'] },
      title: 'Agree what counts as on time, and take the figure of the last eight weeks',
    },
    {
      ...{ stage: 'align', days: 7, owner: 'customer' },
      title: 'Name the depot and the lanes to begin with, away from peak season',
    },
    {
      ...{ stage: 'align', days: 12, owner: 'vendor', marks: ['required'] },
      title: 'Show dispatch and drivers what changes in their day, and what does not',
    },
    {
      ...{
        stage: 'align',
        days: 28,
        owner: 'vendor',
        goal: 'dock',
        marks: ['required', 'first gain', 'accepted'],
      },
      title: 'One depot halves the waiting at its dock for a full week',
    },
    {
      ...{ stage: 'align', days: 45, owner: 'customer', goal: 'invoice' },
      title: 'Proof of delivery reaches finance the same day on all lanes of that depot',
    },
    {
      ...{ stage: 'reinforce', days: 28, owner: 'customer', goal: 'promise', marks: ['required'] },
      title: 'Confirm four weeks of figures in a row',
    },
    {
      ...{ stage: 'reinforce', days: 60, owner: 'vendor', goal: 'empty' },
      title: 'Plan return loads for the ten emptiest lanes together',
    },
    {
      ...{ stage: 'reinforce', days: 75, owner: 'vendor', marks: ['required'] },
      title: 'Look at the results with operations and finance, before the next peak',
    },
    {
      ...{ stage: 'reinforce', days: 110, owner: 'customer' },
      title: 'Carry it over to the next depot, led by people of the first',
    },
    {
      ...{ stage: 'elevate', days: 30, owner: 'customer' },
      title: 'Say which figures a shipper may see, and which stay in the house',
    },
    {
      ...{ stage: 'elevate', days: 60, owner: 'customer' },
      title: 'Show the dock to somebody from a friendly carrier',
    },
  ],
}
