import { type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'

const gate = 'routes/plans.$account.path_.$stage'
const deputies = 'routes/plans.$account.path_.deputies'
const leads = ['lead', 'admin'] as const
const signers = ['approver', ...vendors] as const

/** The account is in Align, ready, with an open move; it came there by an agreement that the vendor recorded. */
const here = () => ({ stage: 'align' })
const before = () => ({ stage: 'capture' })
const move = ({ openMoveId, openMoveSeen }: Place) => ({ transitionId: openMoveId, seen: openMoveSeen })
const reason = 'The new head of finance has to see it first'

/** The path, the gates on it with everything people can do there, and who signs in whose place. */
export const pathRows: Record<string, Row | Row[]> = {
  'routes/plans.$account.path': { guard: 'plan', may: readers },
  [gate]: [
    { guard: 'plan', may: readers, params: here },
    { guard: 'plan', may: readers, params: before },
    { guard: 'plan', may: readers, params: () => ({ stage: 'elevate' }) },
  ],
  // a move is open already
  [`${gate} propose-move`]: { guard: 'plan', may: signers, params: here, body: () => ({}), answers: 409 },
  [`${gate} sign-move`]: { guard: 'plan', may: signers, params: here, body: move },
  [`${gate} decline-move`]: {
    guard: 'plan',
    may: signers,
    params: here,
    body: ({ openMoveId }) => ({ transitionId: openMoveId, reason }),
  },
  [`${gate} withdraw-move`]: {
    guard: 'plan',
    may: vendors,
    params: here,
    body: ({ openMoveId }) => ({ transitionId: openMoveId, reason }),
  },
  // two mails and 14 days have to go by first
  [`${gate} record-signature`]: {
    guard: 'plan',
    may: leads,
    params: here,
    body: (place) => ({ ...move(place), note: 'Minutes of 4 May, item 3' }),
    answers: 422,
  },
  [`${gate} object-to-move`]: {
    guard: 'plan',
    may: ['approver'],
    params: before,
    body: ({ recordedMoveId }) => ({ transitionId: recordedMoveId, reason }),
  },
  [`${gate} ask-waiver`]: {
    guard: 'plan',
    may: vendors,
    params: here,
    body: () => ({ criterion: 'milestones_align', reason }),
  },
  [`${gate} grant-waiver`]: {
    guard: 'plan',
    may: leads,
    params: here,
    body: () => ({ criterion: 'milestones_align', reason }),
  },
  [`${gate} refuse-waiver`]: {
    guard: 'plan',
    may: leads,
    params: here,
    body: ({ askedWaiverId }) => ({ waiverId: askedWaiverId }),
  },
  [`${gate} end-waiver`]: {
    guard: 'plan',
    may: leads,
    params: here,
    body: ({ grantedWaiverId }) => ({ waiverId: grantedWaiverId }),
  },
  [`${gate} step-back`]: {
    guard: 'plan',
    may: vendors,
    params: here,
    body: () => ({ toStage: 'capture', reason }),
  },
  [`${gate} start-rest`]: { guard: 'plan', may: signers, params: here, body: () => ({ reason }) },
  // nothing rests
  [`${gate} end-rest`]: { guard: 'plan', may: signers, params: here, body: () => ({}), answers: 409 },
  [deputies]: { guard: 'plan', may: readers },
  [`${deputies} name-deputy`]: {
    guard: 'plan',
    may: ['approver'],
    body: ({ users }) => ({ deputyId: users.contributor.id, startsOn: '2100-01-01', endsOn: '2100-01-14' }),
  },
  [`${deputies} revoke-deputy`]: {
    guard: 'plan',
    may: ['approver'],
    body: ({ deputyRowId }) => ({ deputyRowId }),
  },
}
