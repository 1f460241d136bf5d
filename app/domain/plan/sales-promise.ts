/** How a promise made before the sale ended during Capture. */
export const promiseEnds = ['confirmed', 'refuted', 'dropped'] as const
export type PromiseEnd = (typeof promiseEnds)[number]
