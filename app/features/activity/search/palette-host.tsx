import { useLocation } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { rememberPage } from './recent-pages.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** Once, in the root: opens the palette by ⌘K, Ctrl+K or the button in the bar. Its code comes with the first opening. */
export function PaletteHost({ userId }: { userId: string | null }) {
  const [isWanted, setWanted] = useState(false)
  const plan = /^\/plans\/([a-z0-9-]+)/.exec(useLocation().pathname)?.[1]
  useRecentPages(userId)
  useEffect(() => {
    if (userId === null) return
    const onKey = (event: KeyboardEvent) => {
      const isOurs = (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey
      if (!isOurs || event.key.toLowerCase() !== 'k' || event.defaultPrevented) return
      event.preventDefault()
      setWanted((is) => !is)
    }
    const onPress = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
      if (!(event.target instanceof Element) || !event.target.closest('[data-palette]')) return
      event.preventDefault()
      setWanted(true)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onPress, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onPress, { capture: true })
    }
  }, [userId])
  if (!isWanted || userId === null) return null
  return (
    <Suspense>
      <Palette userId={userId} plan={plan} close={() => setWanted(false)} />
    </Suspense>
  )
}

/** Plans and lists count as places; the search itself and what lies behind a query do not. */
function useRecentPages(userId: string | null) {
  const { pathname } = useLocation()
  useEffect(() => {
    if (userId === null || !/^\/(plans\/|portfolio|advocacy|settings)/.test(pathname)) return
    rememberPage(userId, { href: pathname, title: document.title })
  }, [pathname, userId])
}
