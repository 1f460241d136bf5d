import type { Story } from '../builders/story.ts'

/** Capture, past its guide: the challenge is told in the vendor's words, and nobody named controls the budget. */
export const asterHealth: Story = {
  account: {
    day: -38,
    by: 'priya',
    team: ['tom'],
    name: 'Aster Health',
    domain: 'aster-health.example',
    industry: 'Hospitals',
    investment: 'deep',
    timeZone: 'Europe/Vienna',
  },
  contracts: [{ day: -37, by: 'priya', from: -38, to: 326, price: '410,000' }],
  stageOwners: [{ day: -37, by: 'priya', owners: { capture: 'priya', align: 'tom', reinforce: 'tom' } }],
  people: {
    helene: {
      day: -37,
      by: 'priya',
      name: 'Helene Gruber',
      title: 'Head of operations',
      joins: { email: 'helene.gruber@aster-health.example', role: 'approver' },
      flags: ['influences renewal'],
      roles: ['decision_maker'],
      privately: {
        influence: 'high',
        sentiment: 'neutral',
        lastContact: -11,
        note: 'Friendly, but says the money is decided elsewhere.',
      },
    },
    emil: {
      day: -36,
      by: 'priya',
      name: 'Emil Novotny',
      title: 'Data analyst',
      joins: { email: 'emil.novotny@aster-health.example', role: 'contributor', after: 3 },
      reportsTo: 'helene',
      flags: ['uncovers uses'],
      roles: ['end_user'],
      privately: { influence: 'low', sentiment: 'supportive', lastContact: -4 },
    },
    ingrid: {
      day: -30,
      by: 'emil',
      name: 'Ingrid Moser',
      title: 'Ward manager',
      reportsTo: 'helene',
      roles: ['influencer'],
    },
  },
  contexts: [
    {
      day: -34,
      by: 'priya',
      words: {
        headline: 'Beds that are free should look free.',
        challenge:
          'Aster Health needs Lumen dashboards for bed occupancy. Wards count beds by telephone three times a day, and the emergency room learns of free beds hours too late.',
        success:
          'Lumen Pulse shows every ward the same occupancy, and patients wait less than two hours for a bed.',
      },
    },
  ],
  promises: [
    {
      day: -36,
      by: 'priya',
      text: 'Occupancy can be read from the hospital’s own system within six weeks.',
      origin: 'Offer of the spring',
    },
    {
      day: -36,
      by: 'priya',
      text: 'A second site is included if the first one goes well.',
      origin: 'Said at lunch, not in the contract',
      isInternal: true,
    },
  ],
  goals: [
    {
      day: -24,
      by: 'priya',
      title: 'Patients wait less than two hours for a bed',
      why: 'Long waits are the first line of every complaint.',
      owner: 'helene',
      with: 'priya',
      priority: 'top',
      due: 150,
      comments: [
        {
          day: -12,
          by: 'emil',
          text: 'We have measured waiting times since last year. I can bring the last twelve weeks.',
        },
      ],
    },
  ],
  steps: [
    {
      day: -37,
      by: 'priya',
      title: 'Spend a morning on two wards',
      isRequired: true,
      stage: 'capture',
      owner: 'priya',
      due: -29,
      done: { day: -30, by: 'priya' },
    },
    {
      day: -30,
      by: 'priya',
      title: 'Write the challenge in your own words',
      isRequired: true,
      stage: 'capture',
      owner: 'helene',
      due: -10,
    },
    {
      day: -20,
      by: 'priya',
      title: 'Find out who controls the budget',
      stage: 'capture',
      owner: 'priya',
      due: -6,
      isInternal: true,
    },
  ],
}
