const firstWaitMs = 1000
const longestWaitMs = 30_000

/** How long to wait before the next try: twice as long each time, and for each browser a little different. */
function backoffMs(tries: number, random: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** tries) * (0.5 + random / 2)
}

const lookEveryMs = 5000
const sleptFromMs = 15_000

/** Calls `wake` when the device has slept: no time passed here, much passed outside. Returns how to stop. */
export function noticeSleep(wake: () => void): () => void {
  let before = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    const hasSlept = now - before > sleptFromMs
    before = now
    if (hasSlept) wake()
  }, lookEveryMs)
  return () => clearInterval(timer)
}

/** What stands between the reader and an address: nothing, something that passes, or something that does not. */
export async function whyRefused(address: string): Promise<null | 'later' | 'signed-out' | 'gone'> {
  const answer = await fetch(address, { method: 'HEAD', redirect: 'manual' }).catch(() => null)
  if (!answer) return 'later'
  if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out'
  if (answer.status === 403 || answer.status === 404 || answer.status === 410) return 'gone'
  return answer.ok || answer.status === 304 ? null : 'later'
}

type Door = { open: () => void; refuse: (why: 'signed-out' | 'gone') => void }

/** Knocks at an address again and again, later each time, until it opens or is closed for good. */
export function knocking(address: string, { open, refuse }: Door) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  const knock = async () => {
    const mine = timer
    const refused = await whyRefused(address)
    if (timer !== mine) return
    timer = undefined
    if (refused === null) open()
    else if (refused === 'later') knockLater()
    else refuse(refused)
  }
  const knockLater = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void knock(), backoffMs(tries, Math.random()))
    tries += 1
  }
  return {
    knockLater,
    isWaiting: () => timer !== undefined,
    hasFailed: () => tries > 0,
    /** The next break begins with a short wait again. */
    opened: () => {
      tries = 0
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
