import type { Side } from '../accounts/account.ts'

/** The fields people edit before a review is held, with their names in words. */
export const reviewFieldTitles = {
  title: 'Title',
  date: 'Day',
  time: 'Time',
  minutes: 'Length',
  place: 'Place',
  notes: 'Notes',
  attendees: 'Who takes part',
} as const
export type ReviewField = keyof typeof reviewFieldTitles

/** What the entry in people's calendars shows: a change of these is told. */
export const calendarFields: readonly ReviewField[] = ['title', 'date', 'time', 'minutes', 'place']

export type ReviewState = 'scheduled' | 'cancelled' | 'held' | 'signed'

export const reviewStateTitles: Record<ReviewState, string> = {
  scheduled: 'Planned',
  cancelled: 'Cancelled',
  held: 'Held, signatures missing',
  signed: 'Signed by both sides',
}

type ReviewFacts = { cancelledAt: Date | null; heldAt: Date | null; signedBy: readonly Side[] }

/** The state derived from dated facts: a review counts once both sides have signed what was frozen. */
export function reviewStateOf({ cancelledAt, heldAt, signedBy }: ReviewFacts): ReviewState {
  if (cancelledAt) return 'cancelled'
  if (!heldAt) return 'scheduled'
  return signedBy.includes('customer') && signedBy.includes('vendor') ? 'signed' : 'held'
}
