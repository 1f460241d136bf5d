import type { CareMail } from './care-catalogue.ts'

const place = { account: 'Northwind', accountSlug: 'northwind' }
const stages = { fromStage: 'capture', toStage: 'align' } as const
const move = { ...place, ...stages, transitionId: '01JZ0000000000000000000007' }

/** Believable facts for a look at the mails of the path. */
export const careExamples: { [K in CareMail['kind']]: Extract<CareMail, { kind: K }>['facts'] } = {
  'care-move-proposed': { ...move, side: 'customer', person: '' },
  'care-move-reminder': move,
  'care-move-passed': move,
  'care-move-declined': {
    ...move,
    person: 'Maria Oliveira',
    reason: 'The regional controllers have not seen the plan yet. They meet on Thursday.',
  },
  'care-move-withdrawn': {
    ...move,
    person: 'Priya Shah',
    reason: 'We want to add the goal you named on the phone first.',
  },
  'care-signature-void': {
    ...move,
    side: 'customer',
    signer: 'Maria Oliveira',
    because: '“The customer confirms the text”: what it rested on has changed',
  },
  'care-signature-recorded': { ...move, person: 'Henrik Brandt', objectionOn: '2026-07-04' },
  'care-move-objected': {
    ...move,
    person: 'Maria Oliveira',
    reason: 'I agreed to the goals, and not yet to how they are to be reached.',
  },
  'care-stepped-back': {
    ...place,
    fromStage: 'reinforce',
    toStage: 'align',
    person: 'Priya Shah',
    reason: 'Your new head of finance wants to look at the goals again before we measure on.',
  },
  'care-rest': {
    ...place,
    stage: 'align',
    person: 'Maria Oliveira',
    reason: 'Year end: nobody has time for this before February.',
    isOver: false,
    untilOn: '2027-01-31',
  },
  'care-waiver-asked': {
    ...place,
    waiverId: '01JZ0000000000000000000008',
    fromStage: 'capture',
    criterion: 'decision_maker_known',
    person: 'Priya Shah',
    reason: 'The owner decides everything himself and does not want to be listed.',
  },
  'care-handoff-opened': {
    ...place,
    handoffId: '01JZ0000000000000000000009',
    stage: 'align',
    giver: 'Priya Shah',
  },
  'care-deputy-named': {
    ...place,
    deputyRowId: '01JZ000000000000000000000A',
    approver: 'Maria Oliveira',
    startsOn: '2026-08-03',
    endsOn: '2026-08-21',
  },
}
