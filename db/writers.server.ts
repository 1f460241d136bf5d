/**
 * How many transactions of this process wait for the right to write, or hold it: one number in memory that threads can
 * share. A thread with a long work of writing looks at it and steps aside. Kept on `globalThis`, because the server's
 * bundle and its own source would else count apart.
 */
const place = globalThis as { cairnWriters?: SharedArrayBuffer }

/** The shared number, to hand to a thread. */
export function sharedWriters(): SharedArrayBuffer {
  place.cairnWriters ??= new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  return place.cairnWriters
}

/** Runs one writing transaction, counted from before it asks for the lock until it is over. */
export function asWriter<T>(run: () => T): T {
  const writers = new Int32Array(sharedWriters())
  Atomics.add(writers, 0, 1)
  try {
    return run()
  } finally {
    Atomics.sub(writers, 0, 1)
  }
}

/** In a thread: whether somebody of the process it came from wants to write. */
export function doOthersWrite(shared: SharedArrayBuffer): boolean {
  return Atomics.load(new Int32Array(shared), 0) > 0
}
