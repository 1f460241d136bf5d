import { monthEnds, monthName } from '../builders/calendar.ts'
import type { Story } from '../builders/story.ts'
import { financeForum } from '../demo-events.ts'
import { northwindCaseStudy } from './northwind-case-study.ts'
import { boardGoal, closeGoal, northwindGoals } from './northwind-goals.ts'
import { northwindReviews } from './northwind-reviews.ts'
import { northwindVoices } from './voices.ts'

/** Reinforce: most of the way to a close in three days; the newest figure waits for Maria. */
export const northwindTraders: Story = {
  account: {
    day: -352,
    by: 'priya',
    team: ['tom'],
    name: 'Northwind Traders',
    domain: 'northwind.example',
    industry: 'Wholesale',
    investment: 'deep',
  },
  caseStudies: [northwindCaseStudy],
  notes: [
    {
      day: -120,
      by: 'priya',
      text: 'Maria decides, Jonas does the work. Keep the calls short and on Thursdays.',
    },
    {
      day: -9,
      by: 'tom',
      text: 'Maria decides, Jonas does the work. Keep the calls short and on Thursdays.\n\nBefore the renewal: show Ana the EMEA figures first, she has not seen them move yet. Do not bring up the forecasts before EMEA is connected.',
    },
  ],
  expansions: [
    {
      day: -16,
      by: 'priya',
      title: 'Forecasts for the sales regions',
      amount: '36,000',
      goal: boardGoal,
      note: 'Maria asked what it would take once EMEA is connected.',
    },
  ],
  contracts: [
    { day: -351, by: 'priya', from: -352, to: 12, price: '220,000' },
    { day: -8, by: 'priya', from: 13, to: 377, price: '€240,000' },
  ],
  stageOwners: [
    {
      day: -351,
      by: 'priya',
      owners: { capture: 'priya', align: 'priya', reinforce: 'priya', elevate: 'tom' },
    },
  ],
  ...northwindVoices,
  people: {
    maria: {
      day: -351,
      by: 'priya',
      name: 'Maria Oliveira',
      title: 'CFO',
      joins: { email: 'maria.oliveira@northwind.example', role: 'approver' },
      flags: ['influences renewal', 'controls budget'],
      roles: ['economic_buyer', 'executive_sponsor'],
      privately: {
        influence: 'high',
        sentiment: 'promoter',
        lastContact: -9,
        note: 'Wants the board to see one number. Prefers short calls on Thursdays.',
      },
    },
    jonas: {
      day: -350,
      by: 'priya',
      name: 'Jonas Thiel',
      title: 'Controller',
      joins: { email: 'jonas.thiel@northwind.example', role: 'contributor' },
      reportsTo: 'maria',
      flags: ['uncovers uses'],
      roles: ['champion', 'end_user'],
      privately: { influence: 'medium', sentiment: 'supportive', lastContact: -5 },
    },
    ana: {
      day: -300,
      by: 'priya',
      name: 'Ana Duarte',
      title: 'Head of EMEA finance',
      joins: { email: 'ana.duarte@northwind.example', role: 'viewer', after: 4 },
      reportsTo: 'maria',
      roles: ['influencer'],
      privately: {
        influence: 'medium',
        sentiment: 'sceptical',
        isBlocker: true,
        lastContact: -44,
        note: 'Fears that her region is compared with others.',
      },
    },
    lukas: {
      day: -298,
      by: 'jonas',
      name: 'Lukas Brandt',
      title: 'IT lead',
      reportsTo: 'maria',
      roles: ['technical_lead'],
    },
  },
  contexts: [
    {
      day: -349,
      by: 'priya',
      words: {
        headline: 'Close the books faster.',
        challenge:
          'Our finance team re-keys numbers from five regions every month. Leadership decides on figures that are two weeks old.',
        success:
          'The books are closed within three working days, every region reports in one way, and the board sees figures of the same week without anybody copying cells at night.',
      },
    },
    {
      day: -345,
      by: 'maria',
      words: { headline: 'Close the books in three days, not ten.' },
      confirmed: { day: -344, by: 'maria' },
    },
  ],
  promises: [
    {
      day: -351,
      by: 'priya',
      text: 'All five regions can be connected without replacing their ledgers.',
      origin: 'Sales call in January, Priya and Maria',
      settled: { day: -333, by: 'priya', as: 'confirmed', note: 'Checked with every regional controller' },
    },
  ],
  goals: northwindGoals,
  reviews: northwindReviews,
  talks: [
    {
      day: -25,
      by: 'jonas',
      topic: 'What we stopped typing',
      note: 'If the month allows it.',
      invited: {
        ...{ day: -22, by: 'priya', to: financeForum, answer: { day: -20, as: 'tentative' } },
        message: 'Your month-end is the example everybody there would understand.',
      },
    },
    {
      day: -24,
      by: 'maria',
      topic: 'A board that reads one number',
      note: '',
      invited: {
        ...{ day: -22, by: 'priya', to: financeForum, answer: { day: -19, as: 'declined' } },
        message: 'Would Lisbon suit you?',
      },
    },
    { day: -4, by: 'maria', topic: 'Closing in three days, one year on', note: 'Online, after the quarter.' },
  ],
  openings: [{ day: -10, by: 'maria', type: 'case_study' }],
  moves: [
    { to: 'align', vendor: { day: -328, by: 'priya' }, customer: { day: -326, by: 'maria' } },
    { to: 'reinforce', vendor: { day: -261, by: 'priya' }, customer: { day: -259, by: 'maria' } },
  ],
  steps: [
    {
      day: -348,
      by: 'priya',
      title: 'Interview the five regional controllers',
      stage: 'capture',
      isRequired: true,
      owner: 'priya',
      due: -330,
      done: { day: -332, by: 'priya' },
    },
    {
      day: -320,
      by: 'priya',
      title: 'Agree one chart of accounts',
      stage: 'align',
      isRequired: true,
      owner: 'jonas',
      due: -270,
      done: { day: -262, by: 'jonas' },
    },
    {
      day: -318,
      by: 'priya',
      title: 'Connect the first ledger',
      stage: 'align',
      isFirstValue: true,
      needsAcceptance: true,
      owner: 'priya',
      due: -280,
      goal: closeGoal,
      done: { day: -283, by: 'priya', note: 'Iberia closed from one screen for the first time' },
      accepted: { day: -281, by: 'jonas' },
    },
    {
      day: -210,
      by: 'priya',
      title: 'Hold the first review with outcome data',
      stage: 'reinforce',
      isRequired: true,
      owner: 'priya',
      due: -120,
      done: { day: -118, by: 'priya' },
    },
    {
      day: -8,
      by: 'priya',
      title: (today) => `Confirm ${monthName(monthEnds(today, 1)[0] ?? today)} close time`,
      stage: 'reinforce',
      owner: 'maria',
      due: -2,
      goal: closeGoal,
    },
    {
      day: -20,
      by: 'priya',
      title: 'Connect EMEA ledger',
      stage: 'reinforce',
      owner: 'priya',
      due: 7,
      goal: boardGoal,
    },
    {
      day: -18,
      by: 'priya',
      title: 'Name regional data owners',
      dependsOn: ['Connect EMEA ledger'],
      stage: 'reinforce',
      owner: 'jonas',
      due: 11,
      goal: boardGoal,
    },
    {
      day: -10,
      by: 'tom',
      title: 'Speak with Ana about comparisons between regions',
      stage: 'reinforce',
      owner: 'tom',
      due: 3,
      isInternal: true,
    },
  ],
}
