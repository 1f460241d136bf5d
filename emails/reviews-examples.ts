import type { ReviewDate, ReviewsMail } from './reviews-catalogue.ts'

const review = { account: 'Northwind', accountSlug: 'northwind', reviewId: '01JZ0000000000000000000010' }
const date: ReviewDate = {
  ...review,
  review: 'Quarterly review',
  place: 'Room 4, Lisbon',
  startsAt: '2026-06-12T12:00:00.000Z',
  minutes: 60,
  timeZone: 'Europe/Berlin',
  sequence: 0,
  stampedAt: '2026-05-18T09:00:00.000Z',
  planner: 'Priya Shah',
  attendee: { name: 'Maria Oliveira', email: 'maria@northwind.example' },
}

/** Believable facts for a look at the mails about reviews. */
export const reviewsExamples: { [K in ReviewsMail['kind']]: Extract<ReviewsMail, { kind: K }>['facts'] } = {
  'reviews-invitation': date,
  'reviews-changed': { ...date, sequence: 1, startsAt: '2026-06-15T08:30:00.000Z' },
  'reviews-cancelled': { ...date, sequence: 2 },
  'reviews-to-sign': {
    ...review,
    review: 'Quarterly review',
    heldOn: '2026-06-12',
    side: 'customer',
    person: 'Priya Shah',
  },
  'reviews-to-schedule': { ...review, heldOn: '2026-03-12', lapsesOn: '2026-06-20' },
}
