const beatEveryMs = 20_000
const lookEveryMs = 1000

/** Everything that beats in this process, and when it is due next: one timer for all. */
const hearts = new Map<() => void, number>()
let looking: NodeJS.Timeout | undefined

/** Calls `beat` every twenty seconds from now on, each caller in its own second. Returns how to stop. */
export function keepBeating(beat: () => void): () => void {
  hearts.set(beat, performance.now() + beatEveryMs)
  looking ??= setInterval(beatDue, lookEveryMs)
  return () => {
    hearts.delete(beat)
    if (hearts.size > 0) return
    clearInterval(looking)
    looking = undefined
  }
}

function beatDue(): void {
  const now = performance.now()
  for (const [beat, dueAt] of hearts) {
    if (dueAt > now) continue
    hearts.set(beat, now + beatEveryMs)
    beat()
  }
}
