import { customers, type Row, readers, vendors } from '../row.ts'

const themselves = [...customers, 'stranger'] as const
const plan = 'routes/plans.$account.advocacy._index'
const profile = 'routes/profile_.advocacy'

/** What a person may be asked is theirs alone. */
export const askRows: Record<string, Row | Row[]> = {
  'routes/profile_.openings': { guard: 'person', answers: 302 },
  [profile]: { guard: 'person', may: themselves },
  [`${profile} open-ask-type`]: {
    guard: 'person',
    may: themselves,
    body: () => ({ type: 'case_study' }),
  },
  [plan]: { guard: 'plan', may: readers },
  [`${plan} invite-to-profile`]: {
    guard: 'plan',
    may: vendors,
    body: ({ viewerUserId }) => ({ userId: viewerUserId }),
    // only from Reinforce on
    answers: 403,
  },
  [`${plan} waive-asking`]: {
    guard: 'plan',
    may: ['lead', 'admin'],
    body: () => ({ reason: 'A pilot' }),
    answers: 409,
  },
  [`${plan} end-asking-waiver`]: { guard: 'plan', may: ['lead', 'admin'], body: () => ({}) },
  [`${profile} close-ask-type`]: { guard: 'person', may: themselves, body: () => ({ type: 'referral' }) },
}
