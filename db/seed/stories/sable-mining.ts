import type { Story } from '../builders/story.ts'

/** Taken over from another tool and placed in Align; what Capture asks for is still listed as gaps. */
export const sableMining: Story = {
  account: {
    day: -24,
    by: 'greta',
    team: ['tom'],
    name: 'Sable Mining',
    domain: 'sable.example',
    industry: 'Mining',
    investment: 'standard',
    currency: 'CAD',
    timeZone: 'America/Toronto',
  },
  contracts: [{ day: -23, by: 'greta', from: -24, to: 340, price: '120,000' }],
  stageOwners: [{ day: -22, by: 'greta', owners: { align: 'tom', reinforce: 'tom' } }],
  people: {
    claire: {
      day: -23,
      by: 'tom',
      name: 'Claire Bouchard',
      title: 'VP maintenance',
      joins: { email: 'claire.bouchard@sable.example', role: 'approver', after: 2 },
      flags: ['influences renewal'],
      roles: ['executive_sponsor'],
      privately: { influence: 'high', sentiment: 'supportive', lastContact: -6 },
    },
    noah: {
      day: -23,
      by: 'tom',
      name: 'Noah Tremblay',
      title: 'Reliability engineer',
      joins: { email: 'noah.tremblay@sable.example', role: 'contributor' },
      reportsTo: 'claire',
      flags: ['uncovers uses'],
      roles: ['champion', 'end_user'],
    },
  },
  contexts: [
    {
      day: -22,
      by: 'tom',
      words: {
        headline: 'No surprise in the night shift.',
        challenge:
          'A broken haul truck stands for two days because the part is ordered after it breaks. Nobody sees it coming, although every mechanic has a feeling.',
        success: 'Nine breakdowns in ten are seen a week before, and the part is on the shelf.',
      },
    },
  ],
  audit: {
    day: -21,
    by: 'tom',
    answers: {
      capture: {
        answer: 'yes',
        note: 'The challenge is clear from the old plan; nobody has confirmed it here.',
      },
      align: { answer: 'partly', note: 'Noah can. Claire speaks of dashboards.' },
      reinforce: { answer: 'no' },
      elevate: { answer: 'no' },
    },
    placed: { in: 'align', since: -41, reason: 'Mid-way through the roll-out when the plan came over' },
  },
  goals: [
    {
      day: -20,
      by: 'tom',
      title: 'See a breakdown a week before it happens',
      why: 'A truck that stands costs more an hour than the crew a day.',
      owner: 'claire',
      with: 'tom',
      priority: 'top',
      due: 140,
      agreed: { day: -17, by: 'claire' },
    },
  ],
  steps: [
    {
      day: -19,
      by: 'tom',
      title: 'Bring the repair history of six trucks together',
      stage: 'align',
      isRequired: true,
      owner: 'noah',
      due: 9,
    },
    {
      day: -19,
      by: 'tom',
      title: 'First warning that a mechanic agrees with',
      stage: 'align',
      isFirstValue: true,
      dependsOn: ['Bring the repair history of six trucks together'],
      owner: 'noah',
      due: 30,
    },
  ],
}
