import type { Present } from '#app/ui/presence/writers.ts'
import { beating, isSeen } from './beating.ts'
import { knocking, noticeSleep } from './stream-health.ts'

/** What a page wants to hear of, and what it is asked. */
export type Reader = {
  /** The number of the newest line of history that the page shows. */
  newest: () => number
  /** The field the page is in, as others may name it; '' for none. */
  field: () => string
  onChanged: (number: number) => void
  onHere: (people: readonly Present[]) => void
  /** There is no way back by trying again: signed out, or no place on this plan any more. */
  onRefused: (why: 'signed-out' | 'gone') => void
  /** The stream is open (again). */
  onOpen: () => void
}

export type Following = {
  /** The field may have changed: tells the others at once, if there are any. */
  look: () => void
  stop: () => void
}

/**
 * Follows a plan while its page can be seen: one stream a browser, as only the tab in front holds one. A lost connection
 * is sought again after a growing, uneven while; coming back from sleep, from another tab or from the browser's page
 * cache reopens it at once. Each opening says what the page knows, so nothing is missed and nothing is told twice.
 */
export function followPlan(address: string, reader: Reader): Following {
  const line = openLine(address, reader)
  const follow = () => (isSeen() ? line.open() : line.close())
  const again = () => {
    line.close()
    follow()
  }
  const shown = (event: PageTransitionEvent) => event.persisted && again()
  const unsleep = noticeSleep(() => isSeen() && again())
  document.addEventListener('visibilitychange', follow)
  window.addEventListener('pageshow', shown)
  window.addEventListener('pagehide', line.close)
  window.addEventListener('online', again)
  window.addEventListener('offline', line.close)
  follow()
  return {
    look: line.look,
    stop() {
      unsleep()
      document.removeEventListener('visibilitychange', follow)
      window.removeEventListener('pageshow', shown)
      window.removeEventListener('pagehide', line.close)
      window.removeEventListener('online', again)
      window.removeEventListener('offline', line.close)
      line.close()
    },
  }
}

/** One stream at a time, opened again until it is closed. */
function openLine(address: string, reader: Reader) {
  let source: EventSource | undefined
  const heart = beating(address, reader)
  const drop = () => {
    heart.stop()
    source?.close()
    source = undefined
    door.stop()
  }
  const open = () => {
    if (source || door.isWaiting()) return
    const greet = (stream: string) => {
      door.opened()
      reader.onOpen()
      heart.begin(stream, again)
    }
    source = listen(`${address}?after=${reader.newest()}`, { greet, again, hear: heart.hear, reader })
  }
  /** The browser would knock again by itself every two seconds, all browsers in step, and give up for good on a refusal. */
  const again = () => {
    drop()
    // who was here a moment ago most likely still is: marks do not flicker over a short break
    if (door.hasFailed()) reader.onHere([])
    door.knockLater()
  }
  const refuse = (why: 'signed-out' | 'gone') => {
    reader.onHere([])
    reader.onRefused(why)
  }
  const door = knocking(address, { open, refuse })
  const close = () => {
    drop()
    door.opened()
    reader.onHere([])
  }
  return { open, close, look: heart.look }
}

type Ears = {
  greet: (stream: string) => void
  hear: (people: readonly Present[]) => void
  again: () => void
  reader: Reader
}

function listen(address: string, { greet, hear, again, reader }: Ears): EventSource {
  const source = new EventSource(address)
  source.addEventListener('hello', ({ data }) => greet((JSON.parse(data) as { stream: string }).stream))
  source.addEventListener('changed', ({ data }) => reader.onChanged(Number(data)))
  source.addEventListener('here', ({ data }) => hear(JSON.parse(data) as Present[]))
  source.addEventListener('error', again)
  return source
}
