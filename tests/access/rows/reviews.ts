import { customers, editors, type Row, readers, vendors } from '../row.ts'
import type { Place } from '../story.ts'

const planned = {
  title: 'Quarterly review',
  date: '2026-06-12',
  time: '14:00',
  minutes: '60',
  place: '',
  notes: '',
}
const page = 'routes/plans.$account.reviews.$review'
const present = 'routes/plans.$account_.reviews.$review.present'
const ahead = ({ reviewId }: Place) => ({ review: reviewId })
const held = ({ heldReviewId }: Place) => ({ review: heldReviewId })

/** Reviews: planned by editors, held by the vendor's side or an approver, signed for one's own side. */
export const reviewRows: Record<string, Row | Row[]> = {
  'routes/plans.$account.reviews._index': { guard: 'plan', may: readers },
  'routes/plans.$account.reviews.new': { guard: 'plan', may: editors },
  'routes/plans.$account.reviews.new schedule-review': {
    guard: 'plan',
    may: editors,
    body: ({ ownerStakeholderId }) => ({ ...planned, attendees: ownerStakeholderId }),
  },
  [page]: [
    { guard: 'plan', may: readers, params: ahead },
    { guard: 'plan', may: readers, params: held },
  ],
  [`${page} edit-review`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ reviewId }) => ({ reviewId, title: 'Spring review', 'was:title': 'Quarterly review' }),
  },
  [`${page} write-review-notes`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ reviewId }) => ({ reviewId, notes: 'June first', 'was:notes': '' }),
  },
  [`${page} cancel-review`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ reviewId }) => ({ reviewId }),
  },
  [present]: [
    { guard: 'plan', may: readers, params: ahead },
    { guard: 'plan', may: readers, params: held },
  ],
  [`${present} add-item`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ reviewId, ownerStakeholderId }) => ({
      ...{ reviewId, kind: 'next_step', title: 'Name data owners', ownerId: ownerStakeholderId },
      dueOn: '2026-07-01',
    }),
  },
  [`${present} edit-item`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ itemId }) => ({ itemId, title: 'What comes then' }),
  },
  [`${page} build-agenda`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ reviewId }) => ({ reviewId }),
  },
  [`${page} add-item`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ reviewId, ownerStakeholderId }) => ({
      ...{ reviewId, kind: 'decision', title: 'Connect EMEA', ownerId: ownerStakeholderId },
      dueOn: '2026-07-01',
    }),
  },
  [`${page} edit-item`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ itemId }) => ({ itemId, notes: 'June first', 'was:notes': '' }),
  },
  [`${page} move-item`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ itemId }) => ({ itemId, way: 'up' }),
  },
  [`${page} remove-item`]: {
    guard: 'plan',
    may: editors,
    params: ahead,
    body: ({ itemId }) => ({ itemId }),
  },
  [`${page} hold-review`]: {
    guard: 'plan',
    may: ['approver', ...vendors],
    params: ahead,
    body: ({ reviewId }) => ({ reviewId, heldOn: '2026-04-30' }),
  },
  [`${page} sign-review`]: {
    guard: 'plan',
    may: ['approver', ...vendors],
    params: held,
    body: ({ heldReviewId, heldReviewHash }) => ({ reviewId: heldReviewId, seen: heldReviewHash }),
  },
  [`${page} ask-for-document`]: [
    {
      guard: 'plan',
      may: [...customers, ...vendors],
      params: held,
      body: ({ heldReviewId }) => ({ reviewId: heldReviewId, document: 'review-pdf', paper: 'letter' }),
    },
  ],
}
