/** One event of a stream. */
type LiveEvent = { id: string; event: string; data: string }

/** An open stream of server-sent events, read event by event. */
export type Reading = ReturnType<typeof readEvents>

/** Reads a stream; `next` waits for the next event of a kind, passing over others. Times out with its test. */
export function readEvents(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error(`no stream, but ${response.status}`)
  let waiting = ''
  const nextBlock = async (): Promise<string | null> => {
    while (!waiting.includes('\n\n')) {
      const { value, done } = await reader.read()
      if (done) return null
      waiting += value
    }
    const end = waiting.indexOf('\n\n')
    const block = waiting.slice(0, end)
    waiting = waiting.slice(end + 2)
    return block
  }
  return {
    async next(kind: string): Promise<LiveEvent> {
      for (let block = await nextBlock(); block !== null; block = await nextBlock()) {
        const event = eventOf(block)
        if (event.event === kind) return event
      }
      throw new Error(`the stream ended without ${kind}`)
    },
    /** Every event until the stream ends. */
    async rest(): Promise<LiveEvent[]> {
      const events: LiveEvent[] = []
      for (let block = await nextBlock(); block !== null; block = await nextBlock())
        if (block.includes('event:')) events.push(eventOf(block))
      return events
    },
    leave: () => reader.cancel(),
  }
}

function eventOf(block: string): LiveEvent {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
  return { id: field('id'), event: field('event'), data: field('data') }
}
