import { customers, editors, type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'
import { internalWord, type Who } from '../who.ts'

const goalPage = 'routes/plans.$account.goals.$goal'
const goal = ({ goalId }: Place) => ({ goal: goalId })
const internalForVendors = (who: Who) => (vendors.some((vendor) => vendor === who) ? [internalWord] : [])
const internalForOthers = (who: Who) => (vendors.some((vendor) => vendor === who) ? [] : [internalWord])

/**
 * The vendor's vocabulary and the words that are plain here, solutions, the customer's own words, promises. The places
 * hold a solution, a shared and an internal promise, and a word that is allowed for an internal reason; the vocabulary
 * holds “Ledger Cloud”, which is allowed nowhere.
 */
export const wordRows: Record<string, Row | Row[]> = {
  'routes/settings.vocabulary': { guard: 'staff', may: ['admin'], shows: () => ['Ledger Cloud'] },
  'routes/settings.vocabulary add-term': {
    guard: 'staff',
    may: ['admin'],
    body: () => ({ term: 'SmartSync', kind: 'feature' }),
  },
  'routes/settings.vocabulary import-terms': {
    guard: 'staff',
    may: ['admin'],
    body: () => ({ list: 'SmartSync\nFlow 360; feature', kind: 'product' }),
  },
  'routes/settings.vocabulary remove-term': {
    guard: 'staff',
    may: ['admin'],
    body: (_place, { termId }) => ({ termId }),
  },

  'routes/plans.$account.context_.words': { guard: 'plan', may: vendors, shows: internalForVendors },
  'routes/plans.$account.context_.words allow-word': {
    guard: 'plan',
    may: vendors,
    body: () => ({ term: 'Ledger Cloud', reason: 'They call their archive that' }),
  },
  'routes/plans.$account.context_.words end-allowed-word': {
    guard: 'plan',
    may: vendors,
    body: ({ allowedWordId }) => ({ allowedWordId }),
  },

  'routes/plans.$account.promises': {
    guard: 'plan',
    may: readers,
    shows: internalForVendors,
    hides: internalForOthers,
  },
  'routes/plans.$account.promises add-promise': [
    {
      guard: 'plan',
      may: editors,
      body: () => ({ text: 'Live before summer', origin: 'The offer, page 4', visibility: 'shared' }),
    },
    {
      guard: 'plan',
      may: vendors,
      body: () => ({ text: 'A hint at a discount', visibility: 'internal' }),
    },
  ],
  'routes/plans.$account.promises settle-promise': [
    {
      guard: 'plan',
      may: editors,
      body: ({ promiseId }) => ({ promiseId, as: 'confirmed', note: 'It was' }),
    },
    {
      guard: 'plan',
      may: vendors,
      body: ({ internalPromiseId }) => ({ promiseId: internalPromiseId, as: 'dropped' }),
      refuses: { contributor: 404, owner: 404, approver: 404 },
    },
  ],

  [`${goalPage} add-solution`]: {
    guard: 'plan',
    may: vendors,
    params: goal,
    body: ({ goalId }) => ({ goalId, capability: 'Ledger Cloud', how: 'Figures arrive by themselves' }),
  },
  [`${goalPage} edit-solution`]: {
    guard: 'plan',
    may: vendors,
    params: goal,
    body: ({ solutionId }) => ({ solutionId, how: 'Figures arrive every hour', 'was:how': '' }),
  },
  [`${goalPage} remove-solution`]: {
    guard: 'plan',
    may: vendors,
    params: goal,
    body: ({ solutionId }) => ({ solutionId }),
  },
  // never staff, whoever they are: what they paste there is refused
  [`${goalPage} write-value-statement`]: {
    guard: 'plan',
    may: customers.filter((who) => who !== 'viewer'),
    params: goal,
    body: ({ goalId }) => ({
      goalId,
      text: 'We close on day three now and are home for dinner.',
      'was:text': '',
    }),
  },
}
