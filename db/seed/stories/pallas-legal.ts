import type { Story } from '../builders/story.ts'

/** Capture, twelve days old: two people, one step, everything else still to be written. */
export const pallasLegal: Story = {
  account: {
    day: -12,
    by: 'tom',
    name: 'Pallas Legal',
    domain: 'pallas.example',
    industry: 'Law',
    investment: 'light',
  },
  stageOwners: [{ day: -12, by: 'tom', owners: { capture: 'tom', align: 'tom' } }],
  templates: [{ day: -8, by: 'tom', template: 'light', vendor: 'tom', customer: 'ben' }],
  people: {
    nadia: {
      day: -11,
      by: 'tom',
      name: 'Nadia Rahimi',
      title: 'Managing partner',
      joins: { email: 'nadia.rahimi@pallas.example', role: 'approver', after: 3 },
      flags: ['influences renewal', 'controls budget'],
      roles: ['decision_maker'],
    },
    ben: {
      day: -9,
      by: 'tom',
      name: 'Ben Adler',
      title: 'Office lead',
      joins: { email: 'ben.adler@pallas.example', role: 'contributor', after: 2 },
      reportsTo: 'nadia',
      roles: ['end_user'],
    },
  },
  steps: [
    {
      day: -6,
      by: 'tom',
      title: 'An hour about your practice, without a screen',
      stage: 'capture',
      owner: 'tom',
      due: 6,
    },
  ],
}
