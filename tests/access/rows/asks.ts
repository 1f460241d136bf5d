import { customers, type Row, readers, vendors } from '../row.ts'

const themselves = [...customers, 'stranger'] as const
const plan = 'routes/plans.$account.advocacy._index'
const fresh = 'routes/plans.$account.advocacy.asks.new'
const one = 'routes/plans.$account.advocacy.asks.$ask'
const answer = 'routes/asks.$ask'
const profile = 'routes/profile_.advocacy'

const words = { subject: 'A sentence?', message: 'Hello' }
const hidden = { viewer: 404, contributor: 404, owner: 404, approver: 404, preview: 404 }
const away = { csm: 404, otherCsm: 404, lead: 404, admin: 404, preview: 404 }
const missing = { viewer: 404, contributor: 404, approver: 404, stranger: 404 }

function draftRow(body: NonNullable<Row['body']>): Row {
  const params: Row['params'] = ({ draftAskId }) => ({ ask: draftAskId })
  return { guard: 'plan', may: vendors, refuses: hidden, params, body }
}

/** What a person may be asked is theirs alone. */
export const askRows: Record<string, Row | Row[]> = {
  'routes/advocacy._index': { guard: 'staff' },
  'routes/profile_.openings': { guard: 'person', answers: 302 },
  [fresh]: { guard: 'plan', may: vendors, refuses: hidden },
  [`${fresh} write-ask`]: {
    guard: 'plan',
    may: vendors,
    refuses: hidden,
    body: ({ viewerUserId }) => ({ userId: viewerUserId, type: 'testimonial', ...words }),
  },
  [one]: [
    { guard: 'plan', may: vendors, refuses: hidden, params: ({ draftAskId }) => ({ ask: draftAskId }) },
    { guard: 'plan', may: vendors, refuses: hidden, params: ({ askId }) => ({ ask: askId }) },
  ],
  [`${one} edit-ask`]: draftRow(({ draftAskId }) => ({ askId: draftAskId, ...words })),
  // a figure of the story is disputed: the rules refuse whoever has the right
  [`${one} send-draft`]: { ...draftRow(({ draftAskId }) => ({ askId: draftAskId })), answers: 403 },
  [`${one} drop-draft`]: draftRow(({ draftAskId }) => ({ askId: draftAskId })),
  [`${one} withdraw-ask`]: draftRow(({ askId }) => ({ askId })),
  // whoever was asked answers; to everybody else it is not there
  [answer]: {
    guard: 'person',
    may: ['owner'],
    refuses: { ...missing, ...away },
    params: ({ askId }) => ({ ask: askId }),
  },
  [`${answer} answer-ask`]: {
    guard: 'person',
    may: ['owner'],
    refuses: missing,
    params: ({ askId }) => ({ ask: askId }),
    body: ({ askId }) => ({ askId, answer: 'never' }),
  },
  [profile]: { guard: 'person', may: themselves },
  [`${profile} open-ask-type`]: {
    guard: 'person',
    may: themselves,
    // nobody of the story has opened it
    body: () => ({ type: 'reference_call' }),
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
  // nobody of the story has a photo
  'routes/profile_.photo': { guard: 'person', answers: 404 },
  [`${profile} save-advocate`]: {
    guard: 'person',
    may: themselves,
    body: () => ({ bio: 'CFO', pointLimit: '2', formats: ['talk', 'panel'] }),
  },
  [`${profile} remove-photo`]: { guard: 'person', may: themselves, body: () => ({}), answers: 409 },
  [`${profile} opt-out`]: { guard: 'person', may: themselves, body: () => ({}) },
  [`${profile} close-ask-type`]: { guard: 'person', may: themselves, body: () => ({ type: 'referral' }) },
}
