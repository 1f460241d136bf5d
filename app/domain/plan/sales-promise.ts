/** How a promise made before the sale ended during Capture. */
export const promiseEnds = ['confirmed', 'refuted', 'dropped'] as const
export type PromiseEnd = (typeof promiseEnds)[number]

/** How it ended, as people read it beside the promise. */
export const promiseEndTitles: Record<PromiseEnd, string> = {
  confirmed: 'Confirmed',
  refuted: 'Refuted',
  dropped: 'Dropped',
}

/** What each end means, where it is chosen. */
export const promiseEndHints: Record<PromiseEnd, string> = {
  confirmed: 'It was promised, and it stands',
  refuted: 'It was not promised like this, or it cannot be kept',
  dropped: 'Both sides have no need of it any more',
}
