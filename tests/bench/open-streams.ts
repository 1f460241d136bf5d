import { Agent, get, type IncomingMessage } from 'node:http'

/** One reader of an open plan; `heard` is called with the number of every change. */
export type OpenStream = { heard: ((number: number) => void) | undefined; close: () => void }

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY, keepAlive: false })

/** Opens a stream as a browser does and waits for its `hello`. */
export function openStream(address: string, cookie: string): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers: { cookie, accept: 'text/event-stream' } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${address}: ${response.statusCode}`))
      const stream: OpenStream = { heard: undefined, close: () => request.destroy() }
      response.on('error', () => undefined)
      readEvents(response, (event, data) => {
        if (event === 'hello') resolve(stream)
        if (event === 'changed') stream.heard?.(Number(data))
      })
    })
    request.on('error', reject)
  })
}

function readEvents(response: IncomingMessage, hear: (event: string, data: string) => void): void {
  let waiting = ''
  response.setEncoding('utf8').on('data', (piece: string) => {
    const blocks = (waiting + piece).split('\n\n')
    waiting = blocks.pop() ?? ''
    for (const block of blocks) {
      const found = /event: (\w+)\ndata: (.*)/.exec(block)
      if (found) hear(found[1] ?? '', found[2] ?? '')
    }
  })
}

/** Waits until every one of the streams has heard of a change; the moment when the last one has. */
export async function heardByAll(streams: readonly OpenStream[]): Promise<number> {
  const moments = streams.map(
    (stream) =>
      new Promise<number>((resolve) => {
        stream.heard = () => resolve(performance.now())
      }),
  )
  return Math.max(...(await Promise.all(moments)))
}
