import { addDays } from '#app/domain/calendar-date.ts'
import { monthName } from '../builders/calendar.ts'
import type { Story } from '../builders/story.ts'
import { bluepeakVoices } from './voices.ts'

const nightShiftLeft = -70

/** Reinforce with an open dispute, and slipping: whoever controlled the budget has left. */
export const bluepeakEnergy: Story = {
  account: {
    day: -310,
    by: 'priya',
    team: ['tom'],
    name: 'Bluepeak Energy',
    domain: 'bluepeak.example',
    industry: 'Energy',
    investment: 'standard',
    currency: 'GBP',
    timeZone: 'Europe/London',
  },
  contracts: [{ day: -309, by: 'priya', from: -310, to: 54, price: '£180,000' }],
  stageOwners: [
    { day: -309, by: 'priya', owners: { capture: 'priya', align: 'priya', reinforce: 'priya' } },
    { day: -4, by: 'priya', owners: { reinforce: 'tom' } },
  ],
  handoffs: [
    {
      note: {
        day: -3,
        by: 'priya',
        text: 'Daniel disputes the overtime: the night team left in September and is still in the baseline. Ruth has the sheet. Whoever follows Fiona is not named yet; ask Daniel.',
      },
    },
  ],
  ...bluepeakVoices,
  people: {
    daniel: {
      day: -309,
      by: 'priya',
      name: 'Daniel Osei',
      title: 'VP service',
      joins: { email: 'daniel.osei@bluepeak.example', role: 'approver' },
      flags: ['influences renewal'],
      roles: ['executive_sponsor'],
      privately: {
        influence: 'high',
        sentiment: 'sceptical',
        lastContact: -6,
        note: 'Does the sums himself. Bring the sheet, not the slide.',
      },
    },
    ruth: {
      day: -308,
      by: 'priya',
      name: 'Ruth Campbell',
      title: 'Contact centre manager',
      joins: { email: 'ruth.campbell@bluepeak.example', role: 'contributor' },
      reportsTo: 'daniel',
      flags: ['uncovers uses'],
      roles: ['champion'],
      privately: { influence: 'medium', sentiment: 'supportive', lastContact: -10 },
    },
    fiona: {
      day: -306,
      by: 'priya',
      name: 'Fiona Grant',
      title: 'Finance director',
      flags: ['controls budget'],
      roles: ['economic_buyer'],
      left: { day: -20, by: 'ruth' },
      privately: { influence: 'high', sentiment: 'neutral', lastContact: -120 },
    },
    owen: {
      day: -290,
      by: 'ruth',
      name: 'Owen Price',
      title: 'Night shift lead',
      reportsTo: 'ruth',
      roles: ['end_user'],
      left: { day: nightShiftLeft, by: 'ruth' },
    },
  },
  contexts: [
    {
      day: -305,
      by: 'priya',
      confirmed: { day: -301, by: 'daniel' },
      words: {
        headline: 'Answer the customer, not the backlog.',
        challenge:
          'When the weather turns, calls double within the hour and people wait half an hour to hear that an engineer is on the way. The night shift works from printed lists.',
        success:
          'Nine callers in ten are answered within two minutes, and the cost of a call falls by a third without a worse answer.',
      },
    },
  ],
  goals: [
    {
      day: -295,
      by: 'priya',
      title: 'Cut overtime in the contact centre by half',
      why: 'Overtime is paid at twice the rate, and tired people give wrong answers.',
      owner: 'daniel',
      with: 'priya',
      priority: 'top',
      due: 75,
      agreed: { day: -292, by: 'daniel' },
      solutions: [
        {
          day: -280,
          by: 'priya',
          capability: 'Rota by forecast',
          how: 'Plans shifts by the calls that the weather will bring.',
        },
      ],
      statement: {
        day: -170,
        by: 'ruth',
        text: 'I plan the shift for the storm before it arrives. People sleep at night because they know on Thursday whether Sunday will be theirs.',
      },
      progress: { day: -5, by: 'priya', now: 'at_risk' },
      outcomes: [
        {
          day: -291,
          by: 'priya',
          name: 'Overtime paid',
          category: 'cost_reduced',
          unit: 'currency',
          kind: 'amount',
          cadence: 'monthly',
          baseline: '48000',
          target: { value: '24000', day: 75 },
          share: { by: 'daniel', of: '70' },
          reporter: 'ruth',
          confirmer: 'daniel',
          figures: [
            ...['47200', '46100', '43800', '41500', '39900', '37250'],
            { value: '35600', firstWritten: '36500' },
            '33100',
            {
              value: '27400',
              by: 'priya',
              dispute: {
                by: 'daniel',
                reason: (today) =>
                  `Savings count a team that left in ${monthName(addDays(today, nightShiftLeft))}`,
              },
            },
          ],
          comments: [
            {
              day: -2,
              by: 'priya',
              text: 'You are right that the night team is missing from the baseline now. I recalculate it with Ruth and come back.',
            },
            {
              day: -1,
              by: 'priya',
              isInternal: true,
              text: 'Without the night team it is closer to £30,900. Still good, but say so first.',
            },
          ],
        },
      ],
    },
    {
      day: -280,
      by: 'daniel',
      title: 'Answer nine callers in ten within two minutes',
      why: 'People call us when their heating is off.',
      owner: 'ruth',
      with: 'tom',
      due: 45,
      agreed: { day: -277, by: 'tom' },
      solutions: [
        {
          day: -270,
          by: 'tom',
          capability: 'Call-back in turn',
          how: 'Rings people back in the order they called, instead of letting them wait.',
        },
      ],
      progress: { day: -150, by: 'ruth', now: 'on_track' },
      outcomes: [
        {
          day: -276,
          by: 'ruth',
          name: 'Answered within two minutes',
          category: 'quality',
          unit: 'percent',
          cadence: 'weekly',
          baseline: '54',
          target: { value: '90', day: 45 },
          worth: {
            times: 'weekly',
            factors: [['11', 'calls again']],
            rate: '4.2',
            per: 'a call',
            nature: 'capacity',
          },
          share: { by: 'daniel', of: '50' },
          reporter: 'ruth',
          confirmer: 'daniel',
          figures: [
            ...['61', '60', '64', '66', '71', '70', '74', '75', '78', '77', '80'],
            { value: '83', isOpen: true },
          ],
        },
      ],
    },
  ],
  moves: [
    { to: 'align', vendor: { day: -288, by: 'priya' }, customer: { day: -286, by: 'daniel' } },
    { to: 'reinforce', vendor: { day: -152, by: 'priya' }, customer: { day: -150, by: 'daniel' } },
  ],
  steps: [
    {
      day: -240,
      by: 'priya',
      title: 'First stormy week on the new rota',
      stage: 'align',
      isRequired: true,
      isFirstValue: true,
      owner: 'ruth',
      due: -165,
      done: { day: -160, by: 'ruth', note: 'Nobody was called in from home' },
    },
    {
      day: -4,
      by: 'priya',
      title: 'Recalculate overtime without the night team',
      stage: 'reinforce',
      owner: 'priya',
      due: 4,
      goal: 'Cut overtime in the contact centre by half',
    },
  ],
}
