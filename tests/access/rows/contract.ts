import { type Row, vendors } from '../row.ts'

const page = 'routes/plans.$account.contract'

/** For customers, and for staff who look with their eyes, there is nothing at these addresses. */
const forStaff = {
  guard: 'plan',
  may: vendors,
  refuses: { viewer: 404, contributor: 404, owner: 404, approver: 404, preview: 404 },
} as const

/** Contract periods and team notes: the vendor's side alone knows of them. */
export const contractRows: Record<string, Row> = {
  [page]: forStaff,
  [`${page} add-contract`]: {
    ...forStaff,
    body: () => ({ startsOn: '2030-01-01', endsOn: '2030-12-31', price: '1.200,50' }),
  },
  [`${page} edit-contract`]: {
    ...forStaff,
    body: ({ contractId }) => ({ contractId, price: '5000', 'was:price': '1200.00' }),
  },
  // the vendor's own notes about the account
  'routes/plans.$account.notes': forStaff,
  'routes/plans.$account.notes write-team-notes': {
    ...forStaff,
    body: () => ({ text: 'Call on Thursdays.' }),
  },
  [`${page} remove-contract`]: { ...forStaff, body: ({ contractId }) => ({ contractId }) },
}
