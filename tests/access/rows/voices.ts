import { customers, type Row, vendors } from '../row.ts'
import type { Place, Story } from '../story.ts'
import type { Who } from '../who.ts'

const contact = {
  name: 'Dora Ferrier',
  company: 'Sable Mining',
  email: 'dora@sable.example',
  phone: '',
  message: '',
  agree: 'yes',
  website: '',
}
const unknown = () => ({ token: 'unknown' })
const onBoard = [...vendors, 'preview'] as const

/** Those who have all accounts see the other account's as well: for them only the missing one is missing. */
const referralOf = (place: Place, who: Who, { here }: Story) =>
  (who === 'lead' || who === 'admin' ? here : place).referralId
const step = { from: 'accepted', to: 'contacted', amount: '', currency: '', reason: '' }
const ofAccount = { guard: 'staff', may: onBoard, refuses: { otherCsm: 404 } } as const
const isApprover = (who: Who) => who === 'approver'

const quote = {
  quote: 'Three days instead of ten, every month.',
  rating: '',
  name: 'Anna',
  title: '',
  allowQuote: 'yes',
  allowName: 'yes',
}
const quotePage = 'routes/plans.$account.quotes.$quote'
const quoteParams = ({ quoteId }: Place) => ({ quote: quoteId })
/** A quote is its writer's; to others of the account it is not there. */
const notTheirs = { viewer: 404, contributor: 404, owner: 404 } as const
const ofWriter = { guard: 'plan', params: quoteParams, may: ['approver'], refuses: notTheirs } as const
const ofVendor = { guard: 'plan', params: quoteParams, may: vendors } as const

/** Quotes and referrals: DOMAIN.md §7, row "own advocate profile, own consents, refer, testify", and the vendor's board. */
export const voiceRows: Record<string, Row | Row[]> = {
  'routes/plans.$account.quotes.new': { guard: 'plan', may: customers },
  // three of the approver's wait in this story already
  'routes/plans.$account.quotes.new submit-quote': {
    guard: 'plan',
    may: customers,
    body: () => quote,
    answers: (who) => (isApprover(who) ? 429 : 303),
  },
  [quotePage]: {
    ...ofWriter,
    may: ['approver', ...vendors],
    refuses: { ...notTheirs, preview: 404 },
    shows: () => ['Ten days became three.'],
  },
  [`${quotePage} submit-quote`]: {
    ...ofWriter,
    body: ({ quoteId }) => ({ testimonialId: quoteId, ...quote }),
  },
  [`${quotePage} take-back`]: { ...ofWriter, body: ({ quoteId }) => ({ testimonialId: quoteId }) },
  [`${quotePage} moderate`]: {
    ...ofVendor,
    body: ({ quoteId }) => ({ testimonialId: quoteId, deed: 'approve' }),
  },
  [`${quotePage} give-back`]: {
    ...ofVendor,
    body: ({ quoteId }) => ({ testimonialId: quoteId, reason: 'Without the figure?' }),
  },
  'routes/advocacy_.quotes': {
    guard: 'staff',
    shows: (who) => (who === 'otherCsm' ? [] : ['Ten days became three.']),
  },
  'routes/plans.$account.referrals': { guard: 'plan', may: [...customers, 'preview'] },
  'routes/plans.$account.referrals open-link': {
    guard: 'plan',
    may: customers,
    answers: (who) => (isApprover(who) ? 409 : 303),
  },
  'routes/plans.$account.referrals close-link': {
    guard: 'plan',
    may: customers,
    answers: (who) => (isApprover(who) ? 303 : 409),
  },
  'routes/plans.$account.referrals introduce': {
    guard: 'plan',
    may: customers,
    body: () => ({ company: 'Juno Foods', role: 'Head of finance', why: '' }),
  },
  'routes/plans.$account.referrals toggle-mails': { guard: 'plan', may: customers },
  'routes/r.$code': {
    guard: 'open',
    params: ({ referralCode }) => ({ code: referralCode }),
    hides: () => ['Wanda', 'kestrel'],
  },
  'routes/r.$code contact': {
    guard: 'open',
    params: ({ referralCode }) => ({ code: referralCode }),
    body: () => contact,
  },
  // what a real token opens: tests/features/advocacy/referrals
  'routes/r.i.$token': { guard: 'open', answers: 404, params: unknown },
  'routes/r.i.$token accept': { guard: 'open', answers: 404, params: unknown, body: () => contact },
  'routes/r.i.$token decline': { guard: 'open', answers: 404, params: unknown },
  'routes/r.i.$token erase': { guard: 'open', answers: 404, params: unknown },
  'routes/advocacy_.referrals': {
    guard: 'staff',
    shows: (who) => (who === 'otherCsm' ? [] : ['Kestrel Freight']),
  },
  'routes/advocacy_.referrals move': {
    ...ofAccount,
    body: (place, story, who) => ({ referralId: referralOf(place, who, story), ...step }),
  },
  'routes/advocacy_.referrals_.$referral': {
    ...ofAccount,
    params: (place, who, story) => ({ referral: referralOf(place, who, story) }),
    shows: () => ['Wanda Ferrier'],
  },
  'routes/advocacy_.referrals_.$referral move': {
    ...ofAccount,
    params: (place, who, story) => ({ referral: referralOf(place, who, story) }),
    body: (place, story, who) => ({ referralId: referralOf(place, who, story), ...step }),
  },
  'routes/advocacy_.referrals_.$referral own': {
    ...ofAccount,
    params: (place, who, story) => ({ referral: referralOf(place, who, story) }),
    body: (place, story, who) => ({ referralId: referralOf(place, who, story), ownerId: '' }),
  },
}
