import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Once, in the root: presses on plain links to our own pages become navigation without a full load. */
export function PageLinks() {
  useFocusOnMain()
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const path = pathOf(event)
      if (path === null) return
      event.preventDefault()
      navigate(path)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
  return null
}

/** After a step to another page the keyboard stands at its content, as after a full load, and not on the link left behind. */
function useFocusOnMain() {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const { activeElement } = document
    const isTaken = activeElement?.closest('main') && !activeElement.matches('main, a, button')
    if (!isTaken) document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
}

/** Public pages are documents of their own, without our scripts. */
const publicPlaces = /^\/(?:stories|wall|embed)(?:\/|$)/

/** Where a press leads inside the app, or null when the browser should do what it always does. */
function pathOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null
  if (link.target || link.hasAttribute('download') || link.dataset.plain) return null
  if (publicPlaces.test(link.pathname)) return null
  const isSamePage = link.pathname === location.pathname && link.search === location.search
  if (isSamePage && link.hash) return null
  return link.pathname + link.search + link.hash
}
