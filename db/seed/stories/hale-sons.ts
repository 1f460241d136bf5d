import type { Story } from '../builders/story.ts'

/** Reinforce, light and content: one goal, confirmed every quarter; it rests there by George's choice. */
export const haleSons: Story = {
  account: {
    day: -370,
    by: 'tom',
    name: 'Hale & Sons',
    domain: 'hale.example',
    industry: 'Building',
    investment: 'light',
    currency: 'GBP',
    timeZone: 'Europe/London',
  },
  contracts: [
    { day: -369, by: 'tom', from: -370, to: -6, price: '£18,000' },
    { day: -12, by: 'tom', from: -5, to: 359, price: '£18,900' },
  ],
  stageOwners: [{ day: -369, by: 'tom', owners: { capture: 'tom', align: 'tom', reinforce: 'tom' } }],
  people: {
    george: {
      day: -369,
      by: 'tom',
      name: 'George Hale',
      title: 'Managing director',
      joins: { email: 'george@hale.example', role: 'approver', after: 3 },
      flags: ['influences renewal', 'controls budget'],
      roles: ['economic_buyer', 'decision_maker'],
      privately: {
        influence: 'high',
        sentiment: 'supportive',
        lastContact: -48,
        note: 'Happy as it is. Asks for nothing more, and means it.',
      },
    },
    beth: {
      day: -365,
      by: 'george',
      name: 'Beth Hale',
      title: 'Office manager',
      joins: { email: 'beth@hale.example', role: 'contributor' },
      reportsTo: 'george',
      flags: ['uncovers uses'],
      roles: ['champion', 'end_user'],
    },
  },
  contexts: [
    {
      day: -360,
      by: 'george',
      confirmed: { day: -355, by: 'george' },
      words: {
        headline: 'Quotes that leave the house the same day.',
        challenge:
          'A quote takes us a week, because the prices stand in three books and in my head. By then the customer has asked the next builder.',
        success: 'A quote goes out on the day of the visit, and at the end of the job it was right.',
      },
    },
  ],
  goals: [
    {
      day: -350,
      by: 'george',
      title: 'Send a quote on the day of the visit',
      why: 'The first quote on the table usually wins.',
      owner: 'george',
      with: 'tom',
      priority: 'top',
      due: 90,
      agreed: { day: -347, by: 'tom' },
      solutions: [
        {
          day: -338,
          by: 'tom',
          capability: 'Price book',
          how: 'Keeps all prices in one place, with the date they are from.',
        },
      ],
      statement: {
        day: -300,
        by: 'beth',
        text: 'I price the job at the kitchen table with the customer beside me. By the time we have had our tea they have the paper in their hand.',
      },
      progress: { day: -260, by: 'tom', now: 'on_track' },
      outcomes: [
        {
          day: -346,
          by: 'beth',
          name: 'Days to a quote',
          category: 'time_saved',
          unit: 'days',
          cadence: 'quarterly',
          baseline: '7',
          target: { value: '1', day: 90 },
          worth: { factors: [['2', 'people']], rate: '310', per: 'a day', nature: 'capacity' },
          share: { by: 'george', of: '50' },
          reporter: 'beth',
          confirmer: 'george',
          figures: ['4.5', '2.5', '1.5'],
        },
      ],
    },
  ],
  moves: [
    { to: 'align', vendor: { day: -343, by: 'tom' }, customer: { day: -341, by: 'george' } },
    { to: 'reinforce', vendor: { day: -234, by: 'tom' }, customer: { day: -230, by: 'george' } },
  ],
  rests: [
    {
      day: -60,
      by: 'george',
      reason: 'It does what we wanted. We would rather build houses than try more of it.',
    },
  ],
  steps: [
    {
      day: -340,
      by: 'tom',
      title: 'Put the three price books into one',
      isRequired: true,
      isFirstValue: true,
      stage: 'align',
      owner: 'beth',
      due: -300,
      done: { day: -305, by: 'beth' },
    },
  ],
}
