import { customers, editors, type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'
import type { Who } from '../who.ts'

const outcome = ({ outcomeId }: Place) => ({ outcome: outcomeId })
const figure = { measuredOn: '2026-05-02', value: '4', note: 'From the ledger', link: '' }
const terms = {
  name: 'Reports by hand',
  category: 'time_saved',
  unit: 'hours',
  unitLabel: '',
  direction: 'decrease',
  kind: 'level',
  cadence: 'monthly',
  baselineValue: '12',
  baselineOn: '2026-01-01',
  targetValue: '2',
  targetOn: '2026-12-31',
}
const notTheirs = { contributor: 404, owner: 404, approver: 404, lead: 404, admin: 404 } as const
/** What waits to be taken in is the csm's who brought it: for others who might bring figures it is not there. */
const ofMaker = { guard: 'plan', may: ['csm'], refuses: notTheirs } as const
const draft = ({ outcomeId, draftId }: Place) => ({ outcome: outcomeId, draft: draftId })
const reading = {
  dates: 'auto',
  numbers: 'auto',
  header: 'auto',
  dateColumn: '0',
  valueColumn: '1',
  startsOn: '',
}
const look = 'routes/plans.$account.outcomes.$outcome_.bring_.$draft'
const usageDraft = ({ usageDraftId }: Place) => ({ draft: usageDraftId })
const lookUsage = 'routes/plans.$account.usage_.$draft'
const page = 'routes/plans.$account.outcomes.$outcome'

/** The ROI multiple says since when the contract runs; approvers and the vendor read it, nobody else (DOMAIN.md §7). */
const contractSince = 'since 1 January 2026'
const seesRoi = (who: Who) => who === 'approver' || vendors.some((vendor) => vendor === who)

/** What is measured, and who confirms it: DOMAIN.md §7 and §2 (Measurement). */
export const outcomeRows: Record<string, Row | Row[]> = {
  // by a key alone: tests/access/api.test.ts
  'routes/api.plans.$account.outcomes.$outcome.measurements post': { guard: 'api', params: outcome },
  'routes/api.plans.$account.usage post': { guard: 'api' },
  'routes/plans.$account.outcomes._index': { guard: 'plan', may: readers },
  'routes/plans.$account.outcomes._index verify': {
    guard: 'plan',
    may: ['owner', 'approver'],
    body: ({ vendorFigureId }) => ({ measurementId: vendorFigureId }),
  },
  'routes/plans.$account.outcomes.new': { guard: 'plan', may: editors },
  'routes/plans.$account.outcomes.new add-outcome': {
    guard: 'plan',
    may: editors,
    body: ({ goalId }) => ({ goalId, ...terms }),
  },
  'routes/plans.$account.outcomes.$outcome[.csv]': { guard: 'plan', may: readers, params: outcome },
  'routes/plans.$account.outcomes.$outcome[.png]': { guard: 'plan', may: readers, params: outcome },
  'routes/plans.$account.value[.csv]': { guard: 'plan', may: readers },
  'routes/plans.$account.value[.png]': { guard: 'plan', may: readers },
  'routes/plans.$account.outcomes.$outcome_.edit': { guard: 'plan', may: editors, params: outcome },
  'routes/plans.$account.outcomes.$outcome_.edit edit-outcome': {
    guard: 'plan',
    may: editors,
    params: outcome,
    body: ({ outcomeId }) => ({ outcomeId, name: 'Days to close', 'was:name': 'Month-end close' }),
  },
  'routes/plans.$account.outcomes.$outcome_.bring': { guard: 'plan', may: editors, params: outcome },
  'routes/plans.$account.outcomes.$outcome_.bring bring': {
    guard: 'plan',
    may: editors,
    params: outcome,
    body: () => ({ pasted: '2026-05-02\t4', startsOn: '' }),
  },
  [look]: { ...ofMaker, params: draft },
  [`${look} read-again`]: {
    ...ofMaker,
    params: draft,
    body: ({ draftId }) => ({ draftId, ...reading }),
  },
  [`${look} take-in`]: {
    ...ofMaker,
    params: draft,
    body: ({ draftId }) => ({ draftId, seen: '1 0 0 0 1', clashes: 'skip', note: '' }),
  },
  [`${look} throw-away`]: {
    ...ofMaker,
    params: draft,
    body: ({ draftId }) => ({ draftId }),
  },
  [page]: { guard: 'plan', may: readers, params: outcome },
  [`${page}_.count`]: { guard: 'plan', may: readers, params: outcome },
  [`${page}_.count[.csv]`]: { guard: 'plan', may: readers, params: outcome },
  'routes/plans.$account.value._index': {
    guard: 'plan',
    may: readers,
    shows: (who) => (seesRoi(who) ? [contractSince] : []),
    hides: (who) => (seesRoi(who) ? [] : [contractSince]),
  },
  'routes/plans.$account.value.summary': { guard: 'plan', may: readers },
  'routes/plans.$account.value.summary ask-for-document': {
    guard: 'plan',
    may: [...customers, ...vendors],
    body: () => ({ paper: 'a4' }),
  },
  [`${page} report`]: {
    guard: 'plan',
    may: editors,
    params: outcome,
    body: ({ outcomeId }) => ({ outcomeId, ...figure }),
  },
  [`${page} correct`]: {
    guard: 'plan',
    may: editors,
    params: outcome,
    body: ({ vendorFigureId }) => ({ measurementId: vendorFigureId, ...figure, measuredOn: '2026-02-28' }),
  },
  [`${page} verify`]: [
    {
      guard: 'plan',
      may: ['owner', 'approver'],
      params: outcome,
      body: ({ vendorFigureId }) => ({ measurementId: vendorFigureId }),
    },
    {
      guard: 'plan',
      may: ['approver'],
      params: outcome,
      body: ({ ownerFigureId }) => ({ measurementId: ownerFigureId }),
    },
  ],
  [`${page} dispute`]: {
    guard: 'plan',
    may: ['owner', 'approver'],
    params: outcome,
    body: ({ vendorFigureId }) => ({ measurementId: vendorFigureId, reason: 'The close took six days' }),
  },
  [`${page} show-usage`]: {
    guard: 'plan',
    may: editors,
    params: outcome,
    body: ({ outcomeId, seriesId }) => ({ outcomeId, seriesId }),
  },
  'routes/plans.$account.usage': { guard: 'plan', may: readers },
  'routes/plans.$account.usage bring-usage': {
    guard: 'plan',
    may: editors,
    body: () => ({ pasted: 'Logins\t2026-05-01\t4' }),
  },
  [lookUsage]: { ...ofMaker, params: usageDraft },
  [`${lookUsage} take-usage`]: {
    ...ofMaker,
    params: usageDraft,
    body: ({ usageDraftId }) => ({ draftId: usageDraftId, seen: '1 0 0 0' }),
  },
  [`${lookUsage} throw-away`]: {
    ...ofMaker,
    params: usageDraft,
    body: ({ usageDraftId }) => ({ draftId: usageDraftId }),
  },
  [`${page} withdraw`]: [
    {
      guard: 'plan',
      may: ['approver', 'csm', 'lead', 'admin'],
      params: outcome,
      body: ({ vendorFigureId }) => ({ measurementId: vendorFigureId }),
    },
    {
      guard: 'plan',
      may: ['owner', 'approver'],
      params: outcome,
      body: ({ ownerFigureId }) => ({ measurementId: ownerFigureId }),
    },
  ],
  [`${page} agree-terms`]: {
    guard: 'plan',
    may: ['owner', 'approver'],
    params: ({ openTermsId }) => ({ outcome: openTermsId }),
    body: ({ openTermsId }) => ({ outcomeId: openTermsId, seen: '1' }),
  },
  [`${page} set-share`]: {
    guard: 'plan',
    may: ['contributor', 'owner', 'approver'],
    params: outcome,
    body: ({ outcomeId }) => ({ outcomeId, seen: '1', attributionShare: '60' }),
  },
  [`${page} end-dispute`]: {
    guard: 'plan',
    may: ['approver'],
    params: outcome,
    body: ({ disputedFigureId }) => ({ measurementId: disputedFigureId }),
  },
}
