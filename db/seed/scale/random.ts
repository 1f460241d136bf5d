/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Random = {
  /** 0 ≤ x < 1. */
  next: () => number
  /** A whole number, `least` ≤ x ≤ `most`. */
  whole: (least: number, most: number) => number
  pick: <T>(choices: readonly [T, ...T[]]) => T
  /** True in `share` of all cases. */
  happens: (share: number) => boolean
  /** 16 signs of base64url, as the salts of texts are. */
  salt: () => string
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const bits = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => bits() / 4_294_967_296
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    happens: (share) => next() < share,
    salt: () => fourSigns(bits()) + fourSigns(bits()) + fourSigns(bits()) + fourSigns(bits()),
  }
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const pairs = Array.from({ length: 4096 }, (_, pair) => `${signs[pair >> 6]}${signs[pair & 63]}`)

function fourSigns(bits: number): string {
  return `${pairs[bits & 4095]}${pairs[(bits >>> 12) & 4095]}`
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** ULIDs that rise one by one from a fixed instant, so that every index grows at its end. */
export function risingIds(since: Date): () => string {
  const time = inCrockford(since.getTime(), 10)
  let count = 0
  return () => {
    count++
    return time + inCrockford(count, 16)
  }
}

function inCrockford(number: number, length: number): string {
  let text = ''
  let rest = number
  while (rest > 0) {
    text = crockford.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text.padStart(length, '0')
}
