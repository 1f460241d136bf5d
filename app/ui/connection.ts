/** What stands between this page and the server; null when nothing does. */
export type Trouble = 'offline' | 'unreachable' | 'signed-out' | 'gone'

/** One for the page, told by whoever notices and read by the line under the top bar. */
let trouble: Trouble | null = null
const listeners = new Set<() => void>()

/** Says what stands in the way, or that nothing does any more. */
export function tellTrouble(now: Trouble | null): void {
  if (now === trouble) return
  trouble = now
  for (const listener of listeners) listener()
}

export function troubleNow(): Trouble | null {
  return trouble
}

/** For `useSyncExternalStore`. */
export function onTrouble(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
