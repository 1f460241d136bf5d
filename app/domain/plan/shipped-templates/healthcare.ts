import type { ShippedTemplate } from './shipped-template.ts'

export const healthcare: ShippedTemplate = {
  key: 'healthcare',
  name: 'Time for patients',
  description:
    'For hospitals, clinics and care groups. Clinical leads and administration look at the same figures; patient data never stands in the plan.',
  investment: null,
  industry: 'Healthcare, Hospitals, Clinics',
  goals: [
    {
      key: 'writing',
      title: 'Nurses and doctors spend the hour on patients, not on writing',
      why: 'Notes are taken on paper and typed again into two systems. Every shift ends late because of it.',
      days: 180,
      measures: [
        {
          ...{
            title: 'Writing time per shift',
            category: 'time_saved',
            unit: 'minutes',
            unitLabel: 'per shift',
          },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 180 },
        },
        {
          ...{ title: 'Shifts that end on time', category: 'quality', unit: 'percent' },
          ...{ direction: 'increase', kind: 'level', cadence: 'monthly', days: 180 },
        },
      ],
    },
    {
      key: 'discharge',
      title: 'A bed is free when the patient is ready to go home',
      why: 'Patients wait for a letter, and the next ones wait for their bed.',
      days: 210,
      measures: [
        {
          ...{ title: 'Hours from decision to discharge', category: 'time_saved', unit: 'hours' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 210 },
        },
      ],
    },
    {
      key: 'missed',
      title: 'Fewer appointments go unused',
      why: 'An empty chair costs the clinic an hour and somebody on the waiting list a week.',
      days: 240,
      measures: [
        {
          ...{ title: 'Appointments missed', category: 'cost_reduced', unit: 'percent' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 240 },
        },
      ],
    },
    {
      key: 'safe',
      title: 'Handovers leave nothing out',
      why: 'What is not handed over is found out at the bedside.',
      days: 300,
      measures: [
        {
          ...{ title: 'Handovers with something missing', category: 'risk_reduced', unit: 'count' },
          ...{ unitLabel: 'handover | handovers', direction: 'decrease', kind: 'level' },
          ...{ cadence: 'quarterly', days: 300 },
        },
      ],
    },
  ],
  steps: [
    {
      ...{ stage: 'capture', days: 7, owner: 'vendor', marks: ['required'] },
      title: 'Follow one shift on the ward and one day in the outpatient clinic',
    },
    {
      ...{ stage: 'capture', days: 14, owner: 'customer', marks: ['required'] },
      title: 'Name a clinical lead, a nursing lead and somebody from administration for this plan',
    },
    {
      ...{ stage: 'capture', days: 20, owner: 'customer', marks: ['required'] },
      title: 'Write down what keeps people from their patients, and what a good shift would look like',
    },
    {
      ...{ stage: 'capture', days: 26, owner: 'customer', goal: 'writing', marks: ['required'] },
      title: 'Time the writing on two wards for one week, for today’s figure',
    },
    {
      ...{ stage: 'align', days: 10, owner: 'customer', marks: ['required'] },
      title: 'Data protection and the works council have read what will change, and agree',
    },
    {
      ...{ stage: 'align', days: 14, owner: 'vendor', marks: ['required'] },
      title: 'Show ward by ward who will work differently, and what stays as it is',
    },
    {
      ...{
        stage: 'align',
        days: 35,
        owner: 'vendor',
        goal: 'writing',
        marks: ['required', 'first gain', 'accepted'],
      },
      title: 'One ward writes each note once, for two weeks in a row',
    },
    {
      ...{ stage: 'align', days: 50, owner: 'customer', goal: 'discharge' },
      title: 'Discharge letters are ready on the morning of the day on one ward',
    },
    {
      ...{ stage: 'reinforce', days: 30, owner: 'customer', goal: 'writing', marks: ['required'] },
      title: 'Time the writing again on the same wards, and confirm the figures',
    },
    {
      ...{ stage: 'reinforce', days: 60, owner: 'customer', goal: 'missed' },
      title: 'Agree with the outpatient clinic how missed appointments are counted',
    },
    {
      ...{ stage: 'reinforce', days: 80, owner: 'vendor', marks: ['required'] },
      title: 'Look at the results with the clinical leads: what helped, what got in the way',
    },
    {
      ...{ stage: 'reinforce', days: 120, owner: 'vendor', goal: 'safe' },
      title: 'Carry it over to the next two wards, led by nurses of the first',
    },
    {
      ...{ stage: 'elevate', days: 30, owner: 'customer' },
      title: 'Settle with the press office what may be told, and who speaks',
    },
    {
      ...{ stage: 'elevate', days: 60, owner: 'customer' },
      title: 'Receive another hospital on the ward for an afternoon',
    },
  ],
}
