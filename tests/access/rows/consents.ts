import { customers, type Row, readers, vendors } from '../row.ts'
import { receiptTokenOf } from '../story/consents.ts'
import type { Place } from '../story.ts'

const page = 'routes/plans.$account.consents.$about.$thing'
const list = 'routes/plans.$account.consents._index'
const register = 'routes/advocacy_.register'
const receipt = 'routes/consents.$token'
const keepers = ['lead', 'admin'] as const
const aStory = ({ storyId }: Place) => ({ about: 'story', thing: storyId })
const theReceipt = ({ slug }: Place) => ({ token: receiptTokenOf(slug) })

/** Consents: given and taken back by whose they are, whoever of their colleagues or of the vendor's side asks. */
export const consentRows: Record<string, Row | Row[]> = {
  [page]: { guard: 'plan', may: readers, params: aStory },
  [`${page} give-consents`]: [
    {
      guard: 'plan',
      may: ['owner'],
      params: aStory,
      body: () => ({
        ...{ scopes: 'quote', channels: 'website', territory: '', expiresOn: '2027-01-31' },
        textHash: 'c0'.repeat(32),
      }),
    },
    {
      guard: 'plan',
      may: ['viewer', 'approver'],
      params: aStory,
      body: () => ({
        ...{ scopes: 'metrics', channels: 'website', territory: '', expiresOn: '2027-01-31' },
        textHash: 'c0'.repeat(32),
      }),
    },
  ],
  [`${page} extend-consents`]: {
    guard: 'plan',
    may: ['owner', 'viewer', 'approver'],
    params: aStory,
    body: () => ({}),
    refuses: { contributor: 409 },
  },
  [`${page} decline-consents`]: {
    guard: 'plan',
    may: ['owner', 'viewer', 'approver'],
    params: aStory,
    body: () => ({}),
    refuses: { contributor: 409 },
  },
  [`${page} withdraw-consent`]: {
    guard: 'plan',
    may: ['owner'],
    params: aStory,
    body: ({ ownConsentId }) => ({ consentId: ownConsentId }),
    refuses: { viewer: 404, contributor: 404, approver: 404 },
  },
  [list]: {
    guard: 'plan',
    may: readers,
    shows: (who) => (vendors.some((vendor) => vendor === who) ? ['Violetwood deck'] : []),
  },
  [`${list} name-company-speaker`]: {
    guard: 'plan',
    may: ['approver'],
    body: ({ users }) => ({ userId: users.contributor.id, basis: 'Head of design' }),
  },
  [`${list} end-company-speaker`]: {
    guard: 'plan',
    may: ['approver'],
    body: ({ speakerId }) => ({ speakerId }),
  },
  [`${list} withdraw-consent`]: {
    guard: 'plan',
    may: ['viewer', 'approver'],
    body: ({ logoConsentId }) => ({ consentId: logoConsentId }),
  },
  [`${list} keep-consent`]: {
    guard: 'plan',
    may: ['viewer', 'approver'],
    body: ({ flaggedConsentId }) => ({ consentId: flaggedConsentId }),
  },
  [`${list} add-logo`]: {
    guard: 'plan',
    may: ['approver', ...vendors],
    body: () => ({}),
    // without a picture it comes as far as its field
    answers: 422,
  },
  [`${list} remove-logo`]: {
    guard: 'plan',
    may: ['approver', ...vendors],
    body: () => ({}),
    answers: 409,
  },
  [`${list} ask-for-logo`]: { guard: 'plan', may: vendors, body: () => ({}) },
  [`${list} note-outside-copy`]: {
    guard: 'plan',
    may: vendors,
    body: ({ storyId }) => ({ thing: `story ${storyId}`, channel: 'social', place: 'A post' }),
  },
  [`${list} finish-takedown`]: {
    guard: 'plan',
    may: vendors,
    body: ({ takedownId }) => ({ takedownId, note: '' }),
  },
  'routes/profile_.consents': { guard: 'person', may: [...customers, 'stranger'] },
  'routes/profile_.consents withdraw-consent': {
    guard: 'person',
    may: ['owner'],
    body: ({ ownConsentId }) => ({ consentId: ownConsentId }),
    refuses: { viewer: 404, contributor: 404, approver: 404, stranger: 404 },
  },
  [receipt]: { guard: 'open', params: theReceipt },
  [`${receipt} withdraw-receipt`]: {
    guard: 'open',
    params: theReceipt,
    body: ({ ownConsentId }) => ({ consentId: ownConsentId }),
  },
  [register]: { guard: 'staff', may: keepers },
  [`${register}[.csv]`]: { guard: 'staff', may: keepers },
  [`${register}[.json]`]: { guard: 'staff', may: keepers },
}
