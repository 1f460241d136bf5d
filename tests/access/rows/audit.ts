import { type Row, vendors } from '../row.ts'

const page = 'routes/plans.$account.path_.audit'

/** The audit of an account and its placing: the vendor's side alone knows of it. */
export const auditRows: Record<string, Row> = {
  [page]: { guard: 'plan', may: vendors },
  [`${page} answer-audit`]: {
    guard: 'plan',
    may: vendors,
    body: () => ({ capture: 'yes', captureNote: 'Told by the COO', 'was:capture': '', align: 'partly' }),
  },
  // signatures have moved the account: it is not placed any more
  [`${page} place-account`]: {
    guard: 'plan',
    may: vendors,
    body: () => ({ stage: 'align', since: '2026-03-02', reason: 'Imported' }),
    answers: 409,
  },
}
