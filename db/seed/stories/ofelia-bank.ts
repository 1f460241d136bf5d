import type { Story } from '../builders/story.ts'
import { bankingDay, financeForum } from '../demo-events.ts'
import { ofeliaCaseStudies } from './ofelia-case-studies.ts'
import { ofeliaGoals } from './ofelia-goals.ts'
import { ofeliaVoices } from './voices.ts'

/** Elevate: a year of confirmed results, one goal reached, one nearly, and a new one begun. */
export const ofeliaBank: Story = {
  account: {
    day: -395,
    by: 'priya',
    team: ['greta'],
    name: 'Ofelia Bank',
    domain: 'ofelia.example',
    industry: 'Banking',
    investment: 'deep',
    timeZone: 'Europe/Madrid',
  },
  expansions: [
    {
      day: -90,
      by: 'priya',
      title: 'Loan decisions for the Canary branches',
      amount: '€60,000',
      closed: { day: -40, by: 'priya', as: 'won' },
    },
  ],
  contracts: [
    { day: -394, by: 'priya', from: -395, to: -31, price: '480,000' },
    { day: -40, by: 'priya', from: -30, to: 334, price: '540.000,00' },
  ],
  stageOwners: [
    {
      day: -394,
      by: 'priya',
      owners: { capture: 'priya', align: 'priya', reinforce: 'priya', elevate: 'priya' },
    },
  ],
  ...ofeliaVoices,
  people: {
    lucia: {
      day: -394,
      by: 'priya',
      name: 'Lucía Ferrer',
      title: 'Head of business banking',
      joins: { email: 'lucia.ferrer@ofelia.example', role: 'approver' },
      flags: ['influences renewal', 'controls budget'],
      roles: ['economic_buyer', 'executive_sponsor'],
      privately: { influence: 'high', sentiment: 'promoter', lastContact: -12 },
    },
    carlos: {
      day: -393,
      by: 'priya',
      name: 'Carlos Iglesias',
      title: 'Credit operations lead',
      joins: { email: 'carlos.iglesias@ofelia.example', role: 'contributor', after: 2 },
      reportsTo: 'lucia',
      flags: ['uncovers uses'],
      roles: ['champion'],
      privately: { influence: 'medium', sentiment: 'promoter', lastContact: -7 },
    },
    nuria: {
      day: -200,
      by: 'lucia',
      name: 'Nuria Prat',
      title: 'Branch director',
      joins: { email: 'nuria.prat@ofelia.example', role: 'viewer' },
      reportsTo: 'lucia',
      roles: ['influencer'],
    },
  },
  contexts: [
    {
      day: -100,
      by: 'lucia',
      confirmed: { day: -98, by: 'lucia' },
      words: {
        success:
          'A small-business loan is decided within the hour, two applications in three need no telephone call at all, and no branch opens on a Saturday for it.',
      },
    },
    {
      day: -390,
      by: 'priya',
      confirmed: { day: -388, by: 'lucia' },
      words: {
        headline: 'A loan decision while the customer is still in the room.',
        challenge:
          'Branch staff wait four days for a credit decision and call the back office twice for each. Good customers take the loan from whoever answers first.',
        success:
          'A small-business loan is decided within the hour, and two applications in three need no telephone call at all.',
      },
    },
  ],
  goals: ofeliaGoals,
  reviews: [
    {
      day: -90,
      by: 'priya',
      title: 'The year, with the board',
      on: -70,
      with: ['lucia', 'carlos', 'priya'],
      notes: 'Twenty hours on average. The board asks what the branches need next.',
      held: { by: 'priya', vendor: { day: -69, by: 'priya' }, customer: { day: -68, by: 'lucia' } },
    },
    { day: -15, by: 'priya', title: 'Quarterly review', on: 16, with: ['lucia', 'carlos', 'nuria', 'priya'] },
  ],
  openings: [
    { day: -75, by: 'lucia', type: 'case_study' },
    { day: -74, by: 'lucia', type: 'reference_call' },
    { day: -30, by: 'carlos', type: 'speaking' },
    { day: -30, by: 'carlos', type: 'testimonial' },
    { day: -25, by: 'lucia', type: 'referral' },
    { day: -18, by: 'nuria', type: 'testimonial' },
    { day: -18, by: 'nuria', type: 'referral' },
  ],
  advocates: [
    {
      day: -29,
      by: 'carlos',
      says: {
        topics: 'Credit decisions in branches\nWhat the first ninety days were like',
        formats: 'talk,panel',
        regions: 'Spain, Portugal, online',
        bio: 'Carlos leads credit operations at Ofelia Bank. He decided his first loan on paper, and keeps it framed.',
      },
    },
  ],
  asks: [{ day: -6, by: 'priya', to: 'carlos', type: 'testimonial' }],
  talks: [
    {
      day: -62,
      by: 'carlos',
      topic: 'From four days to twenty hours',
      note: 'In Madrid, in Spanish or in English.',
      invited: {
        ...{ day: -60, by: 'priya', to: bankingDay, answer: { day: -59, as: 'accepted' } },
        message: 'Forty heads of operations, and your branches are what they would like to hear about.',
        slot: { day: -50, time: '11:30' },
        confirmed: { day: -44, bio: 'Leads credit operations at Ofelia Bank.' },
        delivered: { day: -36, note: 'Half the room stayed for questions.' },
      },
    },
    {
      day: -26,
      by: 'nuria',
      topic: 'A decision while the customer is in the room',
      note: 'I would like to try.',
      invited: {
        ...{ day: -24, by: 'priya', to: financeForum, answer: { day: -23, as: 'accepted' } },
        message: 'A branch director on this stage would be new.',
        slot: { day: -13, time: '10:15' },
        confirmed: { day: -5, bio: 'Directs the branch in Tarragona that decided within a day first.' },
      },
    },
  ],
  caseStudies: ofeliaCaseStudies,
  moves: [
    { to: 'align', vendor: { day: -377, by: 'priya' }, customer: { day: -375, by: 'lucia' } },
    { to: 'reinforce', vendor: { day: -292, by: 'priya' }, customer: { day: -290, by: 'lucia' } },
    { to: 'elevate', vendor: { day: -65, by: 'priya' }, customer: { day: -64, by: 'lucia' } },
  ],
  steps: [
    {
      day: -345,
      by: 'priya',
      title: 'First branch decides within a day',
      stage: 'align',
      isRequired: true,
      isFirstValue: true,
      owner: 'carlos',
      due: -300,
      done: { day: -303, by: 'carlos' },
    },
    {
      day: -90,
      by: 'priya',
      title: 'Review the year with the board',
      isRequired: true,
      stage: 'reinforce',
      owner: 'lucia',
      due: -65,
      done: { day: -66, by: 'lucia' },
    },
    {
      day: -20,
      by: 'priya',
      title: 'Tell the story of the one-day decision',
      stage: 'elevate',
      owner: 'carlos',
      due: 20,
    },
  ],
}
