import { useFetchers, useLocation, useNavigation, useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { tellTrouble } from '#app/ui/connection.ts'
import { createWriters, type Writers } from '#app/ui/presence/writers.ts'
import { hasTypedText } from '#app/ui/typed-text.ts'
import { fieldInFocus, onFocusMoved } from './field-in-focus.ts'
import type { Following, Reader } from './follow-plan.ts'
import { whyRefused } from './stream-health.ts'

/**
 * Keeps an open plan page true: what others do appears without a reload, and who else is here is told to the fields.
 * `newest` is the number of the newest line of history that the page was made from: only later ones are asked for, so
 * what the reader did themself brings no second refresh. Give the answer to `WritersContext`.
 */
export function useLivePlan(address: string, newest: number): Writers {
  const [writers] = useState(createWriters)
  const shown = useRef(newest)
  shown.current = newest
  const { want, refresh } = useRefreshes(newest)
  useEffect(() => {
    let following: Following | undefined
    let isOver = false
    const reader: Reader = {
      newest: () => shown.current,
      field: fieldInFocus,
      onChanged: want,
      onHere: writers.tell,
      // with nothing at stake the page itself says what became of the reader's place here
      onRefused: (why) => (hasTypedText(document) ? tellTrouble(why) : refresh.current()),
      onOpen: () => tellTrouble(null),
    }
    // nobody waits for it: the page is there before, and is lighter without
    void import('./follow-plan.ts').then(({ followPlan }) => {
      if (!isOver) following = followPlan(address, reader)
    }, ignore)
    const unfocus = onFocusMoved(() => following?.look())
    return () => {
      isOver = true
      unfocus()
      following?.stop()
    }
  }, [address, want, refresh, writers])
  return writers
}

/** Without that file the page stays as true as it was when it was loaded. */
const ignore = () => undefined

/** Asks the page's loaders again when a later line is wanted than they have shown, once the page is at rest. */
function useRefreshes(newest: number) {
  const [wanted, setWanted] = useState({ number: 0 })
  const asked = useRef(wanted)
  const { revalidate, state } = useRevalidator()
  const refresh = useRef(revalidate)
  refresh.current = revalidate
  const navigation = useNavigation()
  const fetchers = useFetchers()
  const { pathname, search } = useLocation()
  // a refresh in the middle of a form's answer would make the router forget where that answer leads
  const isBusy = [state, navigation.state, ...fetchers.map((fetcher) => fetcher.state)].some(
    (now) => now !== 'idle',
  )
  const isDue = !isBusy && wanted.number > newest && wanted !== asked.current
  useEffect(() => {
    if (!isDue) return
    asked.current = wanted
    void mayRefresh(`${pathname}.data${search}`).then((may) => may && refresh.current())
  }, [isDue, wanted, pathname, search])
  const want = useCallback((number: number) => setWanted({ number }), [])
  return { want, refresh }
}

/**
 * What somebody types must outlive what others do: where the page is gone meanwhile, or the reader's right to it, the
 * refresh that would put an error in its place is left out, and the line under the top bar says so.
 */
async function mayRefresh(address: string): Promise<boolean> {
  if (!hasTypedText(document)) return true
  const refused = await whyRefused(address)
  const isOver = refused === 'gone' || refused === 'signed-out'
  if (isOver) tellTrouble(refused)
  return !isOver
}
