import { useLocation, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { noticesPath } from '#app/domain/paths.ts'

/** Things stand on pages of plans, and where asks are answered. */
const things = /^\/(?:plans\/[^/]+\/.|asks\/.)/

/**
 * Once, in the root: what a page shows has been read when the page was opened, so that the bell says the same on every
 * device. Reads travel by POST; nothing is sent while nothing is unread.
 */
export function SeenPages({ unread }: { unread: number }) {
  const { pathname } = useLocation()
  const { revalidate } = useRevalidator()
  const isSettled = useNavigation().state === 'idle'
  const isOwed = unread > 0 && isSettled && things.test(pathname)
  const again = useRef(revalidate)
  again.current = revalidate
  useEffect(() => {
    if (!isOwed || document.visibilityState === 'hidden') return
    const body = new FormData()
    body.set('intent', 'opened-page')
    body.set('page', pathname)
    fetch(noticesPath(), { method: 'POST', body }).then(
      (answer) => answer.ok && again.current(),
      // offline: the next page tries again
      () => undefined,
    )
  }, [isOwed, pathname])
  return null
}
