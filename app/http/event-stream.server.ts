/** What a stream of server-sent events is written with. */
export type Outlet = {
  /** Writes whole events. A reader that does not read is let go of. */
  send: (text: string) => void
  end: () => void
}

/** The most bytes that wait for one reader, beside what its connection holds. */
const mostWaiting = 32 * 1024

/** What every answer of this kind says, also to a HEAD. */
export const eventHeaders = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
}

/**
 * An answer of server-sent events. `follow` writes into it and says how to stop; it is stopped once, whichever end
 * comes first: the reader leaves, one of the signals fires, the outlet is ended, or the reader no longer reads.
 */
export function eventStream(follow: (outlet: Outlet) => () => void, signals: AbortSignal[]): Response {
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = begin(controller, follow, signals)
      },
      // a request's signal alone is not a reliable end
      cancel: () => stop(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  )
  return new Response(body, { headers: eventHeaders })
}

function begin(
  controller: ReadableStreamDefaultController<Uint8Array>,
  follow: (outlet: Outlet) => () => void,
  signals: AbortSignal[],
): () => void {
  let isOpen = true
  let unfollow = () => {}
  const stop = () => {
    if (!isOpen) return
    isOpen = false
    for (const signal of signals) signal.removeEventListener('abort', end)
    unfollow()
  }
  const end = () => {
    const wasOpen = isOpen
    stop()
    if (wasOpen) controller.close()
  }
  const send = (text: string) => {
    if (!isOpen) return
    if ((controller.desiredSize ?? 0) > 0) return controller.enqueue(Buffer.from(text))
    stop()
    // an end would wait behind what is not read; an error closes the connection
    controller.error(new Error('a reader of a live stream stopped reading'))
  }
  for (const signal of signals) signal.addEventListener('abort', end)
  const leave = follow({ send, end })
  if (isOpen) unfollow = leave
  else leave()
  return stop
}
