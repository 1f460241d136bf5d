import * as Y from 'yjs'

/**
 * What somebody wrote and the server has not got yet, kept in this browser: a reload while offline loses nothing. By person
 * and text, and gone as soon as it has arrived.
 */
export type KeptWords = {
  /** Adds one change to what is kept. */
  add: (update: Uint8Array) => void
  /** What an earlier visit left behind. */
  left: Uint8Array | null
  clear: () => void
}

/** `place`: the browser's own store, or whatever stands in for it where it is turned off. */
export function keepWords(place: Storage | null, key: string): KeptWords {
  let kept = readKept(place, key)
  return {
    left: kept,
    add: (update) => {
      kept = kept ? Y.mergeUpdates([kept, update]) : update
      try {
        place?.setItem(key, Array.from(kept, (byte) => String.fromCharCode(byte)).join(''))
      } catch {
        // a full store keeps nothing more; the page itself still has the words
      }
    },
    clear: () => {
      kept = null
      place?.removeItem(key)
    },
  }
}

function readKept(place: Storage | null, key: string): Uint8Array | null {
  const text = place?.getItem(key)
  if (!text) return null
  const update = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  try {
    Y.decodeUpdate(update)
    return update
  } catch {
    place?.removeItem(key)
    return null
  }
}
