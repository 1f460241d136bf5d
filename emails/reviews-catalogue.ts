import type { Side } from '../app/domain/accounts/account.ts'

/** The account, by name and address, and the review. */
type Review = { account: string; accountSlug: string; reviewId: string }

/** A review as one attendee's calendar gets it. */
export type ReviewDate = Review & {
  review: string
  /** A room or a link, or ''. */
  place: string
  /** An ISO instant. */
  startsAt: string
  minutes: number
  /** The account's zone, an IANA name. */
  timeZone: string
  /** How often the date has changed: iCalendar's SEQUENCE. */
  sequence: number
  /** When this was written, as an ISO instant: the same in every try. */
  stampedAt: string
  /** Who planned it. */
  planner: string
  attendee: { name: string; email: string }
}

/** Mails about reviews. The first three carry a calendar entry, and go to people without a login too. */
export type ReviewsMail =
  | { kind: 'reviews-invitation'; facts: ReviewDate }
  | { kind: 'reviews-changed'; facts: ReviewDate }
  | { kind: 'reviews-cancelled'; facts: ReviewDate }
  /** `side` is the reader's; `person` noted that it was held. */
  | {
      kind: 'reviews-to-sign'
      facts: Review & { review: string; heldOn: string; side: Side; person: string }
    }
  /** `reviewId` is the review held last, which counts until `lapsesOn`. */
  | { kind: 'reviews-to-schedule'; facts: Review & { heldOn: string; lapsesOn: string } }

export type ReviewDateKind = 'reviews-invitation' | 'reviews-changed' | 'reviews-cancelled'
