import type { ShippedTemplate } from './shipped-template.ts'

export const financialServices: ShippedTemplate = {
  key: 'financial-services',
  name: 'Quick, correct, on record',
  description:
    'For banks, insurers and asset managers. Risk and audit are at the table from the first week, because nothing moves without them.',
  investment: null,
  industry: 'Financial services, Banking, Insurance',
  goals: [
    {
      key: 'onboarding',
      title: 'A new client is served within days, not weeks',
      why: 'Checks are done one after the other and documents are asked for twice. Some clients do not wait.',
      days: 210,
      measures: [
        {
          ...{ title: 'Days from application to first service', category: 'time_saved', unit: 'days' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 210 },
        },
        {
          ...{ title: 'Applications given up on the way', category: 'revenue_generated', unit: 'percent' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 240 },
        },
      ],
    },
    {
      key: 'close',
      title: 'Close the books in days that leave time to think',
      why: 'The figures are late, and the last days before the deadline are nights.',
      days: 180,
      measures: [
        {
          ...{ title: 'Days to close the month', category: 'time_saved', unit: 'days' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 180 },
        },
      ],
    },
    {
      key: 'alerts',
      title: 'Look at the cases that matter, not at false alarms',
      why: 'Most alerts lead nowhere, and the few that matter wait among them.',
      days: 270,
      measures: [
        {
          ...{ title: 'Alerts closed as harmless', category: 'risk_reduced', unit: 'percent' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'monthly', days: 270 },
        },
      ],
    },
    {
      key: 'audit',
      title: 'Answer an auditor the same day',
      why: 'Evidence is gathered by hand from mailboxes and folders every time somebody asks.',
      days: 240,
      measures: [
        {
          ...{ title: 'Hours to answer one request of an auditor', category: 'risk_reduced', unit: 'hours' },
          ...{ direction: 'decrease', kind: 'level', cadence: 'quarterly', days: 240 },
        },
      ],
    },
  ],
  steps: [
    {
      ...{ stage: 'capture', days: 7, owner: 'vendor', marks: ['required'] },
      title: 'Hear operations, risk and audit one by one: what takes too long, and what must not go wrong',
    },
    {
      ...{ stage: 'capture', days: 14, owner: 'vendor', marks: ['required'] },
      title: 'Follow ten real cases from beginning to end, and note every wait',
    },
    {
      ...{ stage: 'capture', days: 20, owner: 'customer', marks: ['required'] },
      title: 'Write down the challenge and what success looks like, so that risk and business both sign it',
    },
    {
      ...{ stage: 'capture', days: 27, owner: 'customer', goal: 'onboarding', marks: ['required'] },
      title: 'Take today’s figures from the records an auditor would accept',
    },
    {
      ...{ stage: 'align', days: 14, owner: 'customer', marks: ['required'] },
      title: 'Risk, security and data protection have read what will change, and agree',
    },
    {
      ...{ stage: 'align', days: 16, owner: 'vendor', marks: ['required'] },
      title: 'Show which check moves where, and that none is left out',
    },
    {
      ...{
        stage: 'align',
        days: 40,
        owner: 'vendor',
        goal: 'onboarding',
        marks: ['required', 'first gain', 'accepted'],
      },
      title: 'Twenty new clients are served without being asked for a document twice',
    },
    {
      ...{ stage: 'align', days: 55, owner: 'customer', goal: 'close' },
      title: 'One month is closed the new way beside the old, and both agree',
    },
    {
      ...{ stage: 'reinforce', days: 35, owner: 'customer', goal: 'onboarding', marks: ['required'] },
      title: 'Measure again from the same records, and confirm the figures',
    },
    {
      ...{ stage: 'reinforce', days: 70, owner: 'customer', goal: 'audit' },
      title: 'Let internal audit ask three questions, and time the answers',
    },
    {
      ...{ stage: 'reinforce', days: 85, owner: 'vendor', marks: ['required'] },
      title: 'Look at the results with business, risk and finance: what they are worth, what is next',
    },
    {
      ...{ stage: 'reinforce', days: 120, owner: 'vendor', goal: 'alerts' },
      title: 'Review a month of alerts together, and retire the three noisiest rules',
    },
    {
      ...{ stage: 'elevate', days: 30, owner: 'customer' },
      title: 'Ask compliance what may be said outside, and by whom',
    },
    {
      ...{ stage: 'elevate', days: 60, owner: 'customer' },
      title: 'Compare notes with another house at an event of the trade',
    },
  ],
}
