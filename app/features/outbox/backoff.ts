/** After so many failures a mail is given up and shown to an admin. */
export const attemptsAtMost = 10

const first = 10_000
const longest = 24 * 60 * 60_000

/**
 * When a mail that has failed `attempts` times is tried again: after about 10 s, 40 s, 3 min, 11 min, 43 min, 3 h,
 * 11 h and then a day each, so that a mail server may be away for a weekend. `random` (0 to 1) spreads each wait by a
 * fifth either way, so that mails which failed together do not come back together.
 */
export function nextTry(attempts: number, { now, random }: { now: Date; random: () => number }): Date {
  const wait = Math.min(first * 4 ** (attempts - 1), longest)
  return new Date(now.getTime() + Math.round(wait * (0.8 + 0.4 * random())))
}
