import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Keeps an open plan page true: others' changes appear without a reload. Open only while the page can be seen, so that
 * a browser with many tabs holds one connection; coming back to the tab asks once for what was missed.
 */
export function useLivePlan(address: string): void {
  const { revalidate, state } = useRevalidator()
  const ask = useRef(revalidate)
  ask.current = revalidate
  const isBusy = useRef(false)
  const navigation = useNavigation()
  const fetchers = useFetchers()
  // a refresh in the middle of a form's answer would make the router forget where that answer leads
  isBusy.current = [state, navigation.state, ...fetchers.map((fetcher) => fetcher.state)].some(
    (now) => now !== 'idle',
  )
  useEffect(() => {
    let stream: EventSource | undefined
    let hasLeft = false
    const refresh = () => {
      if (!isBusy.current) ask.current()
      else setTimeout(refresh, 200)
    }
    const open = () => {
      if (document.visibilityState === 'hidden' || stream) return
      stream = new EventSource(address)
      stream.addEventListener('changed', refresh)
      if (hasLeft) refresh()
    }
    const close = () => {
      stream?.close()
      stream = undefined
      hasLeft = true
    }
    const follow = () => (document.visibilityState === 'hidden' ? close() : open())
    open()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    }
  }, [address])
}
