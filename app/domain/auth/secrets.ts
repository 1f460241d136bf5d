/** How long things that open doors stay open (TRUST.md). Milliseconds. */
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const signInLinkLasts = 10 * minute
export const wrongCodesAtMost = 5

export const sessionLives = {
  customer: { idle: 30 * day, absolute: 90 * day },
  staff: { idle: 12 * hour, absolute: 7 * day },
} as const
