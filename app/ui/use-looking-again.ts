import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Asks the page's loaders again every so many milliseconds while `isWaiting`: for work that goes on by itself. */
export function useLookingAgain(everyMs: number, isWaiting = true): void {
  const { revalidate, state } = useRevalidator()
  const navigation = useNavigation()
  const fetchers = useFetchers()
  // a refresh in the middle of a form's answer would make the router forget where that answer leads
  const isBusy = [state, navigation.state, ...fetchers.map((fetcher) => fetcher.state)].some(
    (now) => now !== 'idle',
  )
  useEffect(() => {
    if (isBusy || !isWaiting) return
    const timer = setTimeout(revalidate, everyMs)
    return () => clearTimeout(timer)
  }, [revalidate, isBusy, isWaiting, everyMs])
}
