import { type Row, vendors } from '../row.ts'
import { internalWord } from '../who.ts'

const page = 'routes/plans.$account.expansion'

/** For customers, and for staff who look with their eyes, there is nothing at these addresses. */
const forStaff = {
  guard: 'plan',
  may: vendors,
  refuses: { viewer: 404, contributor: 404, owner: 404, approver: 404, preview: 404 },
} as const

/** Opportunities: the vendor's side alone knows of them. */
export const expansionRows: Record<string, Row> = {
  [page]: { ...forStaff, shows: () => [internalWord] },
  [`${page} open-expansion`]: {
    ...forStaff,
    body: ({ goalId }) => ({ title: 'More', amount: '1.200,50', openedOn: '2026-03-02', goalId }),
  },
  [`${page} edit-expansion`]: {
    ...forStaff,
    body: ({ expansionId, goalId }) => ({ expansionId, goalId, 'was:goalId': '' }),
  },
  [`${page} close-expansion`]: {
    ...forStaff,
    body: ({ expansionId }) => ({ expansionId, as: 'won', closedOn: '2026-04-01' }),
  },
  [`${page} reopen-expansion`]: {
    ...forStaff,
    body: ({ lostExpansionId }) => ({ expansionId: lostExpansionId }),
  },
}
