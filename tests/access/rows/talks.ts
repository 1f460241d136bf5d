import { customers, type Row, readers, vendors } from '../row.ts'

const event = 'routes/advocacy_.events.$event'
const talk = 'routes/plans.$account.talks.$invite'

/** An event is the vendor's, of no account: another place's would do as well. */
const open: Row['params'] = (_, __, { here }) => ({ event: here.openEventId })
const quiet: Row['params'] = (_, __, { here }) => ({ event: here.quietEventId })
const past: Row['params'] = (_, __, { here }) => ({ event: here.pastEventId })

/** What somebody was invited to is theirs alone; the vendor's side may only read it. */
const theirs = { viewer: 404, contributor: 404, owner: 404 } as const
const away = { otherCsm: 404 } as const

const forum = {
  ...{ name: 'Finance Forum', place: 'Lisbon', isOnline: 'no', link: '', timeZone: 'Europe/Lisbon' },
  ...{ date: '2026-06-12', time: '09:00', endDate: '2026-06-12', endTime: '17:00' },
  ...{ audience: '', format: 'talk', topics: '', region: '', isRecorded: 'no', programme: '' },
}

/** Thanks: suggested by the vendor's side, decided by those with all accounts, seen by whom they are for. Talks. */
export const talkRows: Record<string, Row | Row[]> = {
  'routes/plans.$account.rewards': { guard: 'plan', may: readers },
  'routes/plans.$account.rewards propose-reward': {
    guard: 'plan',
    may: vendors,
    body: ({ unthankedQuoteId }) => ({
      ...{ about: `testimonial ${unthankedQuoteId}`, what: 'A tree', amount: '50' },
    }),
  },
  'routes/advocacy_.rewards': { guard: 'staff', may: ['lead', 'admin'] },
  'routes/advocacy_.rewards settle-reward': {
    guard: 'staff',
    may: ['lead', 'admin'],
    body: (_, { here }) => ({ rewardId: here.rewardId, to: 'approved', reason: '' }),
  },
  'routes/advocacy_.events._index': { guard: 'staff' },
  'routes/advocacy_.events.new': { guard: 'staff' },
  'routes/advocacy_.events.new add-event': { guard: 'staff', body: () => forum },
  [event]: [
    { guard: 'staff', params: open },
    { guard: 'staff', params: past },
  ],
  [`${event} edit-event`]: {
    ...{ guard: 'staff', params: open },
    body: (_, { here }) => ({ eventId: here.openEventId, place: 'Porto', 'was:place': 'Lisbon' }),
  },
  [`${event} cancel-event`]: {
    ...{ guard: 'staff', params: open },
    body: (_, { here }) => ({ eventId: here.openEventId }),
  },
  [`${event} set-programme`]: {
    ...{ guard: 'staff', params: open },
    body: (_, { here }) => ({ eventId: here.openEventId }),
  },
  [`${event} invite-speaker`]: {
    ...{ guard: 'staff', may: ['csm', 'lead', 'admin', 'preview'], refuses: away, params: open },
    body: (_, { here }) => ({
      ...{ eventId: here.openEventId, accountId: here.accountId, userId: here.approverId },
      ...{ offerId: here.offerId, title: 'One number', message: '' },
    }),
  },
  [`${event} withdraw-invite`]: {
    ...{ guard: 'staff', may: ['csm', 'lead', 'admin', 'preview'], refuses: away, params: quiet },
    body: (_, { here }) => ({ inviteId: here.inviteId }),
  },
  [`${event} set-slot`]: {
    ...{ guard: 'staff', may: ['csm', 'lead', 'admin', 'preview'], refuses: away, params: quiet },
    body: (_, { here }) => ({
      ...{ inviteId: here.inviteId, title: 'One number', date: '2026-06-01', time: '10:00', minutes: '45' },
    }),
  },
  [`${event} note-outcome`]: {
    ...{ guard: 'staff', may: ['csm', 'lead', 'admin', 'preview'], refuses: away, params: past },
    body: (_, { here }) => ({ inviteId: here.pastInviteId, outcome: 'delivered', note: '' }),
  },
  'routes/plans.$account.talks._index': { guard: 'plan', may: readers },
  'routes/plans.$account.talks._index offer-talk': {
    ...{ guard: 'plan', may: customers },
    body: () => ({ topic: 'One number', note: '' }),
  },
  'routes/plans.$account.talks._index close-offer': {
    ...{ guard: 'plan', may: ['approver'], refuses: theirs },
    body: ({ offerId }) => ({ offerId }),
  },
  [talk]: {
    ...{ guard: 'plan', may: ['approver', ...vendors], refuses: { ...theirs, preview: 404 } },
    params: ({ inviteId }) => ({ invite: inviteId }),
  },
  [`${talk} answer-invite`]: {
    ...{ guard: 'plan', may: ['approver'], refuses: theirs },
    params: ({ inviteId }) => ({ invite: inviteId }),
    body: ({ inviteId }) => ({ inviteId, answer: 'accepted' }),
  },
  [`${talk} confirm-talk`]: {
    ...{ guard: 'plan', may: ['approver'], refuses: theirs },
    params: ({ acceptedInviteId }) => ({ invite: acceptedInviteId }),
    body: ({ acceptedInviteId }) => ({ inviteId: acceptedInviteId }),
  },
  [`${talk} allow-shown`]: {
    ...{ guard: 'plan', may: ['approver'], refuses: theirs },
    params: ({ acceptedInviteId }) => ({ invite: acceptedInviteId }),
    body: ({ acceptedInviteId }) => ({ inviteId: acceptedInviteId, bio: 'CFO.', allowsBio: 'yes' }),
  },
}
