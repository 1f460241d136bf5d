import { type Trouble, tellTrouble, troubleNow } from './connection.ts'
import { hasTypedText } from './typed-text.ts'

const firstWaitMs = 1000
const longestWaitMs = 15_000

/**
 * Wraps `fetch` so that nobody's words are lost to a bad moment. A page's data, and a form sent by script, wait while
 * there is no connection and are sent again; a form's key makes the second time answer like the first. Somebody who was
 * signed out while writing keeps the page, signs in beside it, and what they sent goes out when they come back.
 */
export function withPatience(ask: typeof fetch, random: () => number = Math.random): typeof fetch {
  return async (input, init) => {
    if (!isForPage(input)) return ask(input, init)
    for (let tries = 0; ; tries += 1) {
      const answer = await ask(input, init).catch((error: unknown) => failed(error, init?.signal))
      const trouble = troubleOf(answer, init?.method)
      if (answer && !trouble) {
        if (troubleNow() !== 'gone') tellTrouble(null)
        return answer
      }
      tellTrouble(trouble)
      const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** tries) * (0.5 + random() / 2)
      await anotherMoment(trouble === 'unreachable' ? wait : undefined, init?.signal)
    }
  }
}

/** What Remix asks for: the data of pages, forms, and which routes an address has. */
function isForPage(input: RequestInfo | URL): boolean {
  return input instanceof URL && (input.pathname.endsWith('.data') || input.pathname === '/__manifest')
}

/** A lost connection is nothing; a request that was given up, or a mistake of ours, goes on as it is. */
function failed(error: unknown, signal: AbortSignal | null | undefined): null {
  if (signal?.aborted || !(error instanceof TypeError)) throw error
  return null
}

function troubleOf(answer: Response | null, method = 'GET'): Trouble | null {
  if (!answer) return navigator.onLine ? 'unreachable' : 'offline'
  // where nothing is at stake the page itself says that one has to sign in
  const isAtStake = method !== 'GET' || hasTypedText(document)
  return answer.status === 401 && isAtStake ? 'signed-out' : null
}

/** Until the connection or the reader is back, or so many milliseconds have passed; rejects when it is given up. */
function anotherMoment(ms: number | undefined, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = ms === undefined ? undefined : setTimeout(goOn, ms)
    const stop = () => {
      clearTimeout(timer)
      window.removeEventListener('online', goOn)
      window.removeEventListener('focus', goOn)
      document.removeEventListener('visibilitychange', goOn)
      signal?.removeEventListener('abort', giveUp)
    }
    function goOn() {
      if (document.visibilityState === 'hidden') return
      stop()
      resolve()
    }
    function giveUp() {
      stop()
      reject(signal?.reason)
    }
    window.addEventListener('online', goOn)
    window.addEventListener('focus', goOn)
    document.addEventListener('visibilitychange', goOn)
    signal?.addEventListener('abort', giveUp)
    if (signal?.aborted) giveUp()
  })
}
