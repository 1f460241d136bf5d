import { type Row, readers, vendors } from '../row.ts'

/** Thanks: suggested by the vendor's side, decided by those with all accounts, seen by whom they are for. */
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
    body: ({ rewardId }) => ({ rewardId, to: 'approved', reason: '' }),
  },
}
