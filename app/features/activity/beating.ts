import type { Present } from '#app/ui/presence/writers.ts'

const beatEveryMs = 10_000

/** Whether anybody can see this page now. */
export function isSeen(): boolean {
  return document.visibilityState !== 'hidden'
}

type Told = { field: () => string; onHere: (people: readonly Present[]) => void }

/**
 * Says "this page is here, in this field": once when its stream opens, and from then on only while somebody else is there
 * to see it: every ten seconds, and at once when the field changes.
 */
export function beating(address: string, page: Told) {
  let stream = ''
  let said = ''
  let isAlone = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let lost = () => {}
  const beat = () => {
    clearTimeout(timer)
    if (!stream || !isSeen()) return
    said = page.field()
    const named = stream
    void say(address, { stream, field: said }).then((isKnown) => !isKnown && stream === named && lost())
    if (!isAlone) timer = setTimeout(beat, beatEveryMs)
  }
  return {
    begin(name: string, onLost: () => void) {
      stream = name
      lost = onLost
      isAlone = true
      beat()
    },
    hear(people: readonly Present[]) {
      const wasAlone = isAlone
      isAlone = people.length === 0
      page.onHere(people)
      if (wasAlone && !isAlone) beat()
    },
    look() {
      if (!isAlone && page.field() !== said) beat()
    },
    stop() {
      clearTimeout(timer)
      stream = ''
      isAlone = true
    },
  }
}

/** False when the server has forgotten the stream. A beat that is lost costs nothing: the next one follows. */
async function say(address: string, beat: { stream: string; field: string }): Promise<boolean> {
  const body = new URLSearchParams({ intent: 'beat', ...beat })
  const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
  return answer?.status !== 404
}
