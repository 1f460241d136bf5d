/** How long things that open doors stay open (TRUST.md). Milliseconds. */
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const signInLinkLasts = 10 * minute
/** A mail's code stops working after this many wrong ones; all codes of a person after `wrongCodesADay` in a day. */
export const wrongCodesAtMost = 5
export const wrongCodesADay = 30
/** Between password and second factor. */
export const passwordStepLasts = 5 * minute
/** How long fresh recovery codes can be looked at. */
export const recoveryCodesShownFor = 10 * minute
/** A mail's links name its reader for so long; they still need the reader's own remembered device. */
export const mailTicketLasts = 30 * day
/** A browser in which somebody signed in is remembered for so long, however often it lets them in. */
export const deviceLasts = 180 * day
/** A device's token that was just replaced may come once more: two presses in two windows. */
export const deviceGrace = minute
/** A browser stays bound to the mails it asked for. */
export const browserCookieLasts = 30 * day

export const sessionLives = {
  customer: { idle: 30 * day, absolute: 90 * day },
  staff: { idle: 12 * hour, absolute: 7 * day },
} as const
